export function prepareFiles(folder: string, former: string): void;
