import type { AstroIntegration } from 'astro';

/** Builds one module that renders any page from what it is given: `dist/server/entry.mjs`, see `entry.ts`. */
export default function adapter(): AstroIntegration {
  return {
    name: 'gradus-render',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'gradus-render',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
        });
      },
    },
  };
}
