import { describe, expect, it } from 'vitest';
import { readParts } from './plan-text.js';

const DUTIES =
  'IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì triển khai Kế hoạch.\n\n2. Sở Nội vụ phối hợp.\n\n3. Các sở, ban, ngành thực hiện theo Phụ lục.';
/** Indicators of the bodies that have an entry, by key. */
const owned = (tasks: string, closing = '') =>
  Object.fromEntries(
    readParts({ tasks: `II. NHIỆM VỤ\n\n${tasks}`, responsibilities: DUTIES, closing }).bodies.map((body) => [
      body.key,
      body.indicators,
    ]),
  );

describe('tasks that the tasks part charges a body with', () => {
  it.each([
    ['in a line of its own', '- Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan phối hợp: Sở Y tế.'],
    ['in one line with its partners', '- Chủ trì: Sở Nội vụ. Phối hợp: Sở Y tế.'],
    ['with its partners behind a semicolon', 'Đơn vị thực hiện: Sở Nội vụ; đơn vị phối hợp: Sở Y tế.'],
    ['in brackets of a bullet', '+ Đơn vị chịu trách nhiệm: Sở Nội vụ'],
  ])('%s', (_, lines) => {
    const bodies = owned(`1. Tập huấn cho nhân viên, cộng tác viên công tác xã hội\n${lines}`);
    expect(bodies['home-affairs']).toContain('training');
    expect(bodies.health).toEqual([]);
  });

  it.each(['Cơ quan chủ trì', 'Đơn vị thực hiện', 'Cơ quan, đơn vị chủ trì', 'Chủ trì', 'Đơn vị chủ trì thực hiện'])(
    'in a column headed %s',
    (heading) => {
      const table = `| TT | Nhiệm vụ | ${heading} | Phối hợp | Thời gian thực hiện |\n| 1 | Tập huấn cho nhân viên, cộng tác viên công tác xã hội | Sở Nội vụ | Sở Y tế | Hằng năm |`;
      const bodies = owned(table);
      expect(bodies['home-affairs']).toContain('training');
      expect(bodies.health).toEqual([]);
    },
  );

  it('adds no body that has no entry', () => {
    expect(owned('1. Tập huấn cho cộng tác viên\n- Chủ trì: Sở Tư pháp.')).not.toHaveProperty('justice');
  });
});

describe('an annex that charges bodies', () => {
  const ANNEX =
    'PHỤ LỤC\n\n| TT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n| 1 | Tuyên truyền về công tác xã hội | Sở Tư pháp | 2026 |\n| 2 | Tập huấn cho nhân viên, cộng tác viên công tác xã hội | Sở Nội vụ | 2026 |';
  const plan = readParts({
    tasks: 'II. NHIỆM VỤ\n\n1. Phát triển mạng lưới cơ sở.',
    responsibilities: DUTIES,
    closing: ANNEX,
  });

  it('states tasks', () => {
    expect(plan.tasks.map(({ group }) => group)).toEqual(['network', 'communication', 'training']);
  });

  it('names the bodies that the departments at large stand for', () => {
    expect(plan.bodies.map(({ key }) => key)).toEqual(['health', 'home-affairs', 'departments-collective']);
    expect(plan.bodies[2]?.alsoNamed.map(({ key }) => key)).toEqual(['justice', 'home-affairs']);
    expect(plan.bodies[1]?.indicators).toContain('training');
  });

  it('states none in a table that charges nobody', () => {
    const table = 'PHỤ LỤC\n\n| TT | Nội dung | Kinh phí |\n| 1 | Tuyên truyền về công tác xã hội | 100 |';
    expect(readParts({ closing: table }).tasks).toHaveLength(1);
  });

  it('leaves a table of duties a table of duties', () => {
    const duties = '| TT | Cơ quan thực hiện | Nhiệm vụ |\n| 1 | Sở Y tế | Chủ trì triển khai Kế hoạch |';
    const { tasks, bodies } = readParts({ responsibilities: `IV. TỔ CHỨC THỰC HIỆN\n\n${duties}` });
    expect(tasks).toHaveLength(1);
    expect(bodies.map(({ key, lead }) => [key, lead])).toEqual([['health', true]]);
  });
});
