/** How the server is, for whoever watches over it. */
export class Condition {
  /** What is wrong with the program files, a sentence each; what was in force before them goes on. */
  faults: readonly string[] = [];
  /** Nothing new is taken any more. */
  isStopping = false;
}
