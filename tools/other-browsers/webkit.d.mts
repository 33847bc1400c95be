export interface WebKitBrowser {
  goto(url: string): Promise<unknown>;
  /** The body of a function, which returns what is wanted. */
  evaluate(script: string, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

export function openWebKit(programs: { driver: string; screen: string }): Promise<WebKitBrowser>;
