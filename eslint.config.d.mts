export declare const FLOORS: Record<'engine' | 'widgets' | 'data' | 'site', string[][]>;
