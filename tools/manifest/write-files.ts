import type { Described, ElementDescription } from './read-elements.ts';

const MADE = '// Made from the sources of the elements by `npm run elements`.';
/** Without these an element has nothing to show. */
const REQUIRED = ['program', 'partner'];
const ON_PARTNERS = ['tier-badge', 'tier-tracker'];

/** What tools read of the elements, by the name of the file. */
export function writeFiles(elements: readonly ElementDescription[]): Record<string, string> {
  return {
    'custom-elements.json': asJson(writeManifest(elements)),
    'vscode.html-custom-data.json': asJson(writeHtmlData(elements)),
    'jsx.d.ts': writeJsx(elements),
    'vue.d.ts': writeVue(elements),
  };
}

/** https://github.com/webcomponents/custom-elements-manifest, 2.1.0 */
function writeManifest(elements: readonly ElementDescription[]): unknown {
  return {
    schemaVersion: '2.1.0',
    readme: '',
    modules: elements.map((element) => ({
      kind: 'javascript-module',
      path: inPackage(element),
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: element.className,
          tagName: element.tag,
          description: element.description,
          attributes: element.attributes.map(typed),
          members: element.properties.map((property) => ({ kind: 'field', ...typed(property) })),
          events: element.events.map(typed),
          slots: element.slots.map(({ name, description }) => ({ name, description })),
          cssParts: element.parts.map(({ name, description }) => ({ name, description })),
          cssProperties: element.cssProperties.map(({ name, description, default: value }) => ({
            name,
            description,
            default: value,
          })),
        },
      ],
      exports: [
        { kind: 'js', name: element.className, declaration: { name: element.className, module: inPackage(element) } },
        {
          kind: 'custom-element-definition',
          name: element.tag,
          declaration: { name: element.className, module: inPackage(element) },
        },
      ],
    })),
  };
}

/** As tools/pack.mjs puts it there. */
function inPackage({ path }: ElementDescription): string {
  return `lib/${path.replace(/\.ts$/, '.js')}`;
}

/** What VS Code completes: `html.customData` names the file. */
function writeHtmlData(elements: readonly ElementDescription[]): unknown {
  return {
    version: 1.1,
    tags: elements.map(({ tag, description, attributes }) => ({
      name: tag,
      description,
      attributes: attributes.map(({ name, type, description: about }) => {
        const values = [...type.matchAll(/'([^']+)'/g)].map(([, value]) => ({ name: value }));
        return { name, description: about, ...(values.length > 0 && { values }) };
      }),
    })),
  };
}

function writeJsx(elements: readonly ElementDescription[]): string {
  const tags = elements.map(({ tag, className }) => {
    return `      '${tag}': DetailedHTMLProps<HTMLAttributes<${className}>, ${className}> & ${className}Attributes;`;
  });
  return [
    ...head(elements, "import type { DetailedHTMLProps, HTMLAttributes } from 'react';", true),
    ...elements.map((element) => writeAttributes(element, 'on')),
    `declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${tags.join('\n')}\n    }\n  }\n}\n`,
  ].join('\n');
}

function writeVue(elements: readonly ElementDescription[]): string {
  const tags = elements.map(({ tag, className }) => `    '${tag}': DefineComponent<${className}Attributes>;`);
  return [
    ...head(elements, "import type { DefineComponent } from 'vue';", false),
    ...elements.map((element) => writeAttributes(element, 'vue')),
    `declare module 'vue' {\n  interface GlobalComponents {\n${tags.join('\n')}\n  }\n}\n`,
  ].join('\n');
}

function head(elements: readonly ElementDescription[], framework: string, hasClasses: boolean): string[] {
  const named = elements.flatMap((element) => [
    ...(hasClasses ? [element.className] : []),
    dataType(element),
    ...element.events.map(({ type }) => type),
  ]);
  const names = [...new Set(named)].sort().join(', ');
  return [MADE, framework, `import type { ${names} } from 'gradus/widgets';`, ''];
}

function writeAttributes(element: ElementDescription, style: 'on' | 'vue'): string {
  const isOnPartner = ON_PARTNERS.includes(element.tag);
  const lines = element.attributes
    .filter(({ name }) => name !== 'lang')
    .map(({ name, type: text, description }) => {
      // Both frameworks set the property where there is one.
      const type = name === 'data' ? dataType(element) : text;
      const isRequired = REQUIRED.includes(name) && (name === 'program' || isOnPartner);
      const about = name === 'data' ? 'The answer that it would ask for: nothing is fetched then' : description;
      return `${comment(about)}  ${/-/.test(name) ? `'${name}'` : name}${isRequired ? '' : '?'}: ${type.replace(/ \| null$/, '') || 'string'};`;
    });
  const listeners = element.events.map(({ name, type, description }) => {
    const listener = style === 'on' ? `'on${name}'` : `'on${capitalized(name)}'`;
    return `${comment(description)}  ${listener}?: (event: ${type}) => void;`;
  });
  return `export interface ${element.className}Attributes {\n${[...lines, ...listeners].join('\n')}\n}\n`;
}

function dataType({ properties }: ElementDescription): string {
  return properties.find(({ name }) => name === 'data')!.type.replace(/ \| null$/, '');
}

/** `tier-ready` as `TierReady`: of `@tier-ready` in a template, Vue makes `onTierReady`. */
function capitalized(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function comment(text: string): string {
  return text === '' ? '' : `  /** ${text} */\n`;
}

function typed({ name, type, description }: Described): Record<string, unknown> {
  return { name, ...(type && { type: { text: type } }), description };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
