import { formatPercent, formatStart } from '../../format.js';
import type { RuleTable } from '../types.js';

type TargetRules =
  | 'target-missing'
  | 'target-weaker'
  | 'target-hedged'
  | 'target-incomparable'
  | 'target-behind-path'
  | 'scope-narrowed'
  | 'condition-missing'
  | 'allowance-reference'
  | 'base-figure-missing'
  | 'targets-section-missing'
  | 'target-unowned';

const UNCERTAIN = ' Con số cần đối chiếu bản gốc.';

/** What the rules about targets say in Vietnamese. */
export const targetRules = {
  'target-missing': {
    title: 'Chưa nêu chỉ tiêu',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const found =
        data.elsewhere === null
          ? ''
          : ` Nội dung này có nêu ngoài phần mục tiêu (“${facts.figure(data.elsewhere)}”, ${formatStart(data.elsewhere, 'vi')}); đề nghị đưa vào phần mục tiêu.`;
      return `Phần mục tiêu chưa nêu chỉ tiêu ${facts.indicator(data.indicator)} giai đoạn ${facts.period(data.period)}; ${facts.decision} đề ra ${required.label} (${required.clause}).${required.uncertain ? UNCERTAIN : ''}${found}`;
    },
    fix: ({ data }, facts) => {
      const sentence = facts.target(data.indicator, data.period);
      return sentence + facts.caution(data.indicator, data.period, sentence);
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) =>
      data.elsewhere === null
        ? 'chưa nêu'
        : `chưa nêu trong phần mục tiêu; ${formatStart(data.elsewhere, 'vi')} ghi “${facts.figure(data.elsewhere)}”`,
  },
  'target-weaker': {
    title: 'Chỉ tiêu thấp hơn mức Quyết định',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const uncertain = required.uncertain ? UNCERTAIN : '';
      if (data.actual.bound === 'at-most')
        return `Chỉ tiêu ${facts.indicator(data.indicator)} đề ra “${facts.figure(data.actual)}”, là mức trần, trong khi ${facts.decision} giai đoạn ${facts.period(data.period)} quy định ${required.label} (${required.clause}).${uncertain}`;
      return `Chỉ tiêu ${facts.indicator(data.indicator)} đề ra “${facts.figure(data.actual)}”, thấp hơn mức ${required.label} của ${facts.decision} giai đoạn ${facts.period(data.period)} (${required.clause}).${uncertain}`;
    },
    fix: ({ data }, facts) => {
      const sentence = facts.target(data.indicator, data.period);
      return `Điều chỉnh chỉ tiêu thành: “${sentence}”${facts.caution(data.indicator, data.period, sentence)}`;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-hedged': {
    title: 'Chỉ tiêu còn ước lượng',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `Chỉ tiêu ${facts.indicator(data.indicator)} giai đoạn ${facts.period(data.period)} ghi “${facts.figure(data.actual)}”; từ “${facts.words(data.word)}” khiến con số chưa được hiểu là mức tối thiểu, trong khi ${facts.decision} đề ra ${required.label} (${required.clause}).${required.uncertain ? UNCERTAIN : ''}`;
    },
    fix: ({ data }, facts) => {
      const figure = facts.replacement(data.indicator, data.period, data.actual);
      return `Thay “${facts.figure(data.actual)}” bằng “${figure}”${facts.caution(data.indicator, data.period, figure)}.`;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-incomparable': {
    title: 'Chỉ tiêu khác cách tính',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const reasons = {
        measure: 'hai cách tính khác nhau, chưa đủ căn cứ so sánh',
        'base-year': 'hai năm gốc khác nhau, chưa đủ căn cứ so sánh',
        amount: 'số tiền chưa quy đổi được theo mức lương của năm ban hành, chưa đủ căn cứ so sánh',
        ambiguous: 'cách ghi có thể hiểu theo hai cách, chưa đủ căn cứ so sánh',
      } as const;
      return `Chỉ tiêu ${facts.indicator(data.indicator)} giai đoạn ${facts.period(data.period)} ghi “${facts.figure(data.actual)}”, trong khi ${facts.decision} tính ${required.label} (${required.clause}); ${reasons[data.why]}.${required.uncertain ? UNCERTAIN : ''}`;
    },
    fix: ({ data }, facts) => {
      const { base, kind } = facts.requirement(data.indicator, data.period);
      const year = base ?? '…';
      if (data.why === 'amount') return 'Bổ sung sau số tiền: “(bằng … lần mức lương cơ bản do Chính phủ quy định)”.';
      if (data.why === 'ambiguous') {
        return `Làm rõ cách tính: “tăng …% so với năm ${year} (số liệu năm ${year}: …)”.`;
      }
      if (data.why === 'base-year') {
        return `Giữ chỉ tiêu hiện có và bổ sung mức tăng tính theo năm ${year}: “…; tăng ít nhất …% so với năm ${year} (số liệu năm ${year}: …)”.`;
      }
      return kind === 'growth'
        ? `Giữ chỉ tiêu hiện có và bổ sung: “…; tăng ít nhất …% so với năm ${year} (số liệu năm ${year}: …)”.`
        : 'Giữ chỉ tiêu hiện có và bổ sung tỷ lệ trên tổng số: “…, tương đương ít nhất …% trên tổng số … thuộc phạm vi chỉ tiêu”.';
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-behind-path': {
    title: 'Chỉ tiêu năm dưới mốc tham khảo',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const previous = data.belowPrevious ? ' Con số này còn thấp hơn mức đã đề ra cho giai đoạn trước.' : '';
      return `Chỉ tiêu ${facts.indicator(data.indicator)} năm ${data.year} là “${facts.figure(data.actual)}”, dưới mốc tham khảo ${formatPercent(data.path, 'vi')} (${clause}).${previous}`;
    },
    note: (facts) =>
      `Mốc này tính theo đường thẳng giữa hai kỳ để tham khảo; ${facts.decision} không giao chỉ tiêu từng năm.`,
    fix: ({ data }, facts) => {
      const path = formatPercent(data.path, 'vi');
      const { endYear } = facts.requirement(data.indicator, data.period);
      const label = facts.pasteFigure(data.indicator, data.period);
      return `Nâng chỉ tiêu năm ${data.year} lên ít nhất ${path}, hoặc nêu lộ trình các năm tiếp theo để bảo đảm ${label} vào năm ${endYear}${facts.caution(data.indicator, data.period, label)}.`;
    },
    expected: ({ data }) => `mốc tham khảo năm ${data.year}: ${formatPercent(data.path, 'vi')}`,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'scope-narrowed': {
    title: 'Phạm vi đối tượng hẹp hơn',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const served = data.elsewhere
        .map((place) => ` Nội dung về ${facts.groups([place.group])} có nêu tại ${formatStart(place, 'vi')}.`)
        .join('');
      return `Chỉ tiêu ${facts.indicator(data.indicator)} giai đoạn ${facts.period(data.period)} chưa bao gồm ${facts.groups(data.groups)} so với phạm vi nêu tại ${clause} ${facts.decision}.${served}`;
    },
    fix: ({ data }, facts) => {
      const list = facts.pasteGroups(data.groups);
      return `Bổ sung vào cuối chỉ tiêu: “(kể cả ${list})”. Trường hợp địa bàn không có, đề nghị ghi rõ.`;
    },
    expected: ({ data }, facts) => `bao gồm ${facts.groups(data.groups)}`,
    actual: ({ data }, facts) => `chưa bao gồm ${facts.groups(data.groups)}`,
  },
  'condition-missing': {
    title: 'Chưa nêu điều kiện kèm theo',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `Chỉ tiêu bố trí nhân lực giai đoạn ${facts.period(data.period)} chưa nêu ${facts.indicator(data.indicator)}; ${required.clause} ${facts.decision} quy định ${required.label}.`;
    },
    fix: ({ data }, facts) => {
      const sentence = facts.target(data.indicator, data.period);
      return data.indicator === 'allowance-floor'
        ? `${sentence} (Mức chi thuộc thẩm quyền Hội đồng nhân dân; nếu chưa có nghị quyết, ghi “thực hiện theo nghị quyết của ${facts.council}”.)`
        : sentence;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: () => 'chưa nêu',
  },
  'allowance-reference': {
    title: 'Mức lương làm căn cứ phụ cấp',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `Mức phụ cấp giai đoạn ${facts.period(data.period)} ghi “${facts.figure(data.actual)}”, trong khi ${facts.decision} quy định ${required.label} (${required.clause}); đề nghị dùng thống nhất tên gọi mức lương.`;
    },
    fix: ({ data }, facts) => facts.target(data.indicator, data.period),
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'base-figure-missing': {
    title: 'Chưa nêu số liệu năm gốc',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const base = facts.baseYear(data.indicator, data.period, data.actual);
      return `Chỉ tiêu ${facts.indicator(data.indicator)} ghi “${facts.figure(data.actual)}” nhưng chưa nêu số liệu năm ${base ?? '…'} để tính mức tăng (${clause}).`;
    },
    fix: ({ data, at }, facts) => {
      const { since, figure } = facts.baseFigure(data.indicator, data.period, data.actual, at.quote);
      return since === ''
        ? `Bổ sung vào ngay sau năm gốc của chỉ tiêu: “${figure}”.`
        : `Bổ sung vào ngay sau mức tăng: “${since} ${figure}”.`;
    },
    expected: ({ data }, facts) => `số liệu năm ${facts.baseYear(data.indicator, data.period, data.actual) ?? 'gốc'}`,
    actual: () => 'chưa nêu',
  },
  'targets-section-missing': {
    title: 'Chưa có phần mục tiêu',
    message: ({ data }, facts) =>
      data.section
        ? `Phần mục tiêu chưa nêu chỉ tiêu nào để đối chiếu với ${facts.clauses.targets} ${facts.decision}.`
        : `Kế hoạch chưa có phần mục tiêu để đối chiếu với ${facts.clauses.targets} ${facts.decision}.`,
    fix: (_, facts) => `I. MỤC TIÊU — 1. Mục tiêu chung: … — 2. Mục tiêu cụ thể đến năm ${facts.endYear}: …`,
    expected: ({ data }, facts) =>
      `phần mục tiêu có chỉ tiêu giai đoạn ${data.periods.map((period) => facts.period(period)).join(', ')}`,
    actual: ({ data }) => (data.section ? 'phần mục tiêu chưa có chỉ tiêu để đối chiếu' : 'chưa có phần mục tiêu'),
  },
  'target-unowned': {
    title: 'Chỉ tiêu chưa có cơ quan phụ trách',
    message: ({ data, clause }, facts) =>
      `Phần tổ chức thực hiện chưa giao cơ quan nào nhiệm vụ gắn với chỉ tiêu ${facts.indicator(data.indicator)} (${clause ?? facts.clauses.targets}).`,
    fix: ({ data }, facts) =>
      `Giao một cơ quan chủ trì: “… chủ trì, phối hợp với các cơ quan liên quan thực hiện chỉ tiêu ${facts.indicator(data.indicator)}; định kỳ báo cáo kết quả.”`,
    expected: () => 'một cơ quan được giao nhiệm vụ gắn với chỉ tiêu',
    actual: () => 'chưa giao',
  },
} satisfies Pick<RuleTable, TargetRules>;
