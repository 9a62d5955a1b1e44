import { formatDateInSentence, formatStart } from '../../format.js';
import type { RuleTable } from '../types.js';

type OrganisationRules =
  | 'funding-missing'
  | 'funding-conditional'
  | 'contributions-unsourced'
  | 'lead-missing'
  | 'body-missing'
  | 'body-collective'
  | 'body-outdated'
  | 'task-group-missing'
  | 'reporting-missing';

/** What the rules about money, bodies and tasks say in Vietnamese. */
export const organisationRules = {
  'funding-missing': {
    title: 'Chưa nêu nguồn kinh phí',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding(data.kind);
      return data.section
        ? `Phần kinh phí chưa nêu nguồn ${label}, là nguồn được xác định tại ${clause} ${facts.decision}.`
        : `Kế hoạch chưa có phần kinh phí thực hiện; ${clause} ${facts.decision} xác định các nguồn kinh phí, trước hết là ${label}.`;
    },
    fix: ({ data }, facts) => facts.funding(data.kind).sentence,
    expected: ({ data }, facts) => `nguồn ${facts.funding(data.kind).label}`,
    actual: ({ data }) => (data.section ? 'chưa nêu' : 'chưa có phần kinh phí'),
  },
  'funding-conditional': {
    title: 'Nguồn kinh phí có điều kiện',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding(data.kind);
      return `Nguồn ${label} được ghi kèm điều kiện (“${facts.words(data.word)}”), chưa phải nguồn chắc chắn (${clause}).`;
    },
    fix: () =>
      'Trường hợp nguồn này chưa được bố trí, địa phương chủ động cân đối trong dự toán hằng năm để thực hiện các chỉ tiêu của Kế hoạch.',
    expected: ({ data }, facts) => `nguồn ${facts.funding(data.kind).label}, không kèm điều kiện`,
    actual: ({ data }, facts) => `kèm “${facts.words(data.word)}”`,
  },
  'contributions-unsourced': {
    title: 'Chưa nêu nguồn xã hội hóa',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding('contributions');
      return `Chỉ tiêu ${facts.indicator(data.indicator)} dựa vào nguồn lực xã hội hóa, nhưng phần kinh phí chưa nêu nguồn ${label} (${clause}).`;
    },
    fix: (_, facts) => facts.funding('contributions').sentence,
    expected: (_, facts) => `nguồn ${facts.funding('contributions').label}`,
    actual: () => 'chưa nêu',
  },
  'lead-missing': {
    title: 'Chưa giao cơ quan chủ trì',
    message: ({ clause }, facts) =>
      `Phần tổ chức thực hiện chưa giao cơ quan chủ trì, làm đầu mối triển khai và tổng hợp báo cáo (${clause ?? facts.clauses.duties} ${facts.decision}).`,
    fix: ({ data }, facts) => facts.leadDuty(data.key),
    expected: () => 'một cơ quan chủ trì cả Kế hoạch',
    actual: () => 'chưa giao',
  },
  'body-missing': {
    title: 'Chưa giao nhiệm vụ cho cơ quan liên quan',
    message: ({ data, clause }, facts) =>
      `Phần tổ chức thực hiện chưa giao nhiệm vụ cho ${facts.body(data.key)}, cơ quan có nhiệm vụ gắn với Chương trình (${clause ?? facts.clauses.duties} ${facts.decision}).`,
    fix: ({ data }, facts) => facts.duty(data.key),
    expected: ({ data }, facts) => `mục giao nhiệm vụ cho ${facts.body(data.key)}`,
    actual: () => 'chưa giao',
  },
  'body-collective': {
    title: 'Giao nhiệm vụ chung, chưa phân công cụ thể',
    message: ({ data, at, clause }, facts) => {
      const refers =
        data.refersTo === null ? '' : ` Mục này dẫn chiếu phân công tại ${facts.document(facts.words(data.refersTo))}.`;
      return `Nhiệm vụ của ${facts.bodies(data.keys)} mới được giao chung dưới cụm từ “${facts.words(data.name)}” (${formatStart(at, 'vi')}), chưa xác định trách nhiệm từng cơ quan (${clause ?? facts.clauses.duties} ${facts.decision}).${refers}`;
    },
    fix: ({ data }, facts) => {
      const plan = data.refersTo === null ? 'Kế hoạch số …/KH-UBND' : facts.document(facts.words(data.refersTo));
      return `Tách thành từng mục, mỗi cơ quan một nhiệm vụ, hoặc ghi rõ: “thực hiện nhiệm vụ được phân công tại ${plan} ngày …”.`;
    },
    expected: ({ data }, facts) => `mục riêng cho ${facts.bodies(data.keys)}`,
    actual: ({ data }, facts) => `giao chung cho “${facts.words(data.name)}”`,
  },
  'body-outdated': {
    title: 'Tên cơ quan không còn phù hợp',
    message: ({ data, clause }, facts) => {
      const day = formatDateInSentence(data.changed, 'vi');
      const basis = clause === null ? '' : ` (${clause})`;
      return data.later
        ? `${facts.words(data.name)} có thay đổi từ ${day}; nhiệm vụ này nay do ${data.successor.name} đảm nhiệm${basis}.`
        : `Kế hoạch giao nhiệm vụ cho ${facts.words(data.name)}; từ ${day}, nhiệm vụ này do ${data.successor.name} đảm nhiệm${basis}.`;
    },
    fix: ({ data, at }, facts) =>
      data.later
        ? `Khi sửa đổi, bổ sung Kế hoạch, đề nghị cập nhật tên ${data.successor.name}.`
        : `Thay “${facts.words(data.name)}” bằng “${data.successor.name}” tại ${formatStart(at, 'vi')} và các nội dung liên quan.`,
    expected: ({ data }) => data.successor.name,
    actual: ({ data }, facts) => facts.words(data.name),
  },
  'task-group-missing': {
    title: 'Chưa nêu nhóm nhiệm vụ',
    message: ({ data }, facts) => {
      const { label, clause } = facts.task(data.group);
      return `Phần nhiệm vụ chưa có nội dung về nhóm “${label}” nêu tại ${clause} ${facts.decision}.`;
    },
    fix: ({ data }, facts) => `Bổ sung mục “${facts.task(data.group).paste}” và các hoạt động cụ thể trong kỳ.`,
    expected: ({ data }, facts) => `nhóm nhiệm vụ “${facts.task(data.group).label}”`,
    actual: () => 'chưa nêu',
  },
  'reporting-missing': {
    title: 'Chưa nêu chế độ báo cáo',
    message: ({ clause }, facts) =>
      `Kế hoạch chưa nêu thời hạn hoặc trách nhiệm báo cáo kết quả thực hiện (${clause ?? facts.clauses.duties} ${facts.decision}).`,
    fix: () =>
      'Định kỳ trước ngày … tháng … hằng năm, các cơ quan, đơn vị báo cáo kết quả thực hiện về cơ quan chủ trì để tổng hợp, báo cáo Ủy ban nhân dân theo quy định.',
    expected: () => 'thời hạn và nơi nhận báo cáo',
    actual: () => 'chưa nêu',
  },
} satisfies Pick<RuleTable, OrganisationRules>;
