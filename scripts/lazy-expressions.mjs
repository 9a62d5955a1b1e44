// V8 reads a regular expression when it meets it, and again when it is first asked. Half of those at the top of modules are
// never asked in one check: in the bundles each is made on first use.

/** A constant of a module that is an expression and nothing else, not exported. */
const CONSTANT =
  /^const ([A-Z][A-Z0-9_]*) =\s+(\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|new RegExp\([^;]*?\));$/gm;

/** The TypeScript source with such constants as functions that keep what they made. */
export function makeExpressionsLazy(source) {
  const names = [...source.matchAll(CONSTANT)].map(([, name]) => name);
  if (names.length === 0) return source;
  const uses = new RegExp(`(?<![\\w$.'"\`])(?:${names.join('|')})(?![\\w$])`, 'g');
  let made = '';
  const rest = source.replace(CONSTANT, (_, name, expression) => {
    made += `let ${name}$: RegExp | undefined;\nfunction ${name}(): RegExp { return (${name}$ ??= ${expression}); }\n`;
    return '';
  });
  return rest.replace(uses, '$&()') + made;
}
