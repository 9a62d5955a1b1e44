/** What any workflow or action of ours must hold to; an empty list when it does. */
export function findWorkflowBreaches(workflow: unknown): string[] {
  const breaches: string[] = [];
  visit(workflow, (key, value, owner) => {
    if (key === 'run' && typeof value === 'string' && value.includes('${{'))
      breaches.push(`expression in run: ${value}`);
    if (key === 'uses' && typeof value === 'string') {
      if (!/^(?:actions\/|github\/|OWNER\/plan112)[\w/-]*@v\d+$/.test(value))
        breaches.push(`not pinned or not theirs: ${value}`);
    }
    if (key === 'permissions') {
      const rights = Object.entries(value as Record<string, string>);
      for (const [name, right] of rights) {
        const uploads = JSON.stringify(owner).includes('codeql-action/upload-sarif');
        const isFine = right === 'read' || (right === 'write' && name === 'security-events' && uploads);
        if (!isFine) breaches.push(`permission ${name}: ${right}`);
      }
    }
  });
  const top = workflow as Record<string, unknown>;
  if ('jobs' in top && JSON.stringify(top.permissions) !== '{"contents":"read"}')
    breaches.push('permissions at the top');
  return breaches;
}

type See = (key: string, value: unknown, owner: Readonly<Record<string, unknown>>) => void;

function visit(value: unknown, see: See): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (typeof value === 'object' && value !== null) {
    const owner = value as Record<string, unknown>;
    for (const [key, inner] of Object.entries(owner)) {
      see(key, inner, owner);
      visit(inner, see);
    }
  }
}
