export function holdLock(path: string, onWait: (holder: number) => void): () => void;
