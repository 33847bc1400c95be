export const COURSE_BOX = { width: 320, height: 132, top: 4, bottom: 114 } as const;
