export function prepareFiles(folder: string, former: string): Promise<void>;
