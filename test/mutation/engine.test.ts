/** The engine's tests as one file, which spares a worker a file and mutant. Examples come before properties, since they fail sooner. */
import.meta.glob(['../engine/**/*.test.ts', '!../engine/**/*[.-]properties.test.ts'], { eager: true });
import.meta.glob('../engine/**/*[.-]properties.test.ts', { eager: true });
