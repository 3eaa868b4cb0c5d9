import { type Api, type Outcome, told } from './answer.js';
import type { Verb } from './verbs.js';

const done = (body: { stream: string; status: string }) => `${body.stream}: ${body.status}`;
/** One command on an intervention. */
const change = async (api: Api, intervention: string, command: string, data: object = {}): Promise<Outcome> =>
  told(await api.post(`/interventions/${idOf(intervention)}/${command}`, data, '*'), done);
/** `intervention:ID` or the id alone. */
const idOf = (intervention: string): string => encodeURIComponent(intervention.replace(/^intervention:/, ''));

/** Access to one case: asked for by the operator, approved by a second person, used, ended. */
export const interventionVerbs: Readonly<Record<string, Verb>> = {
  ask: {
    takes: {
      office: 'ID',
      case: 'KIND:ID',
      acts: 'see,retryEffect,skipEffect,correctDeadline,erase',
      until: 'INSTANT',
      reason: 'TEXT',
    },
    says: [
      'Xin can thiệp vào một hồ sơ; người thứ hai phải duyệt. Không có việc nào mở được nếu thiếu bước này.',
      'Asks for access to one case; a second person must approve. Nothing opens without it.',
    ],
    run: async ({ api, values }) => {
      const { office, case: of, acts = '', until, reason } = values;
      const asked = { office, case: of, acts: acts.split(','), until, reason };
      return told(await api.post('/interventions', asked), done);
    },
  },
  approve: {
    takes: { intervention: 'ID' },
    says: ['Duyệt, bằng mã của người thứ hai.', "Approves it, with the second person's token."],
    run: ({ api, values }) => change(api, values.intervention ?? '', 'approve-intervention'),
  },
  refuse: {
    takes: { intervention: 'ID', reason: 'TEXT' },
    says: ['Không duyệt.', 'Does not approve it.'],
    run: ({ api, values }) => change(api, values.intervention ?? '', 'refuse-intervention', { reason: values.reason }),
  },
  end: {
    takes: { intervention: 'ID' },
    says: ['Kết thúc sớm.', 'Ends it early.'],
    run: ({ api, values }) => change(api, values.intervention ?? '', 'end-intervention'),
  },
  retry: {
    takes: { intervention: 'ID', effect: 'KEY' },
    says: ['Làm lại (gửi lại) một việc chưa xong.', 'Does (sends) one piece of work again.'],
    run: ({ api, values }) => change(api, values.intervention ?? '', 'retry-effect', { effect: values.effect }),
  },
  skip: {
    takes: { intervention: 'ID', effect: 'KEY', reason: 'TEXT' },
    says: [
      'Bỏ qua một thư; việc có giá trị pháp lý không bao giờ bỏ qua được.',
      'Lets a letter go; what has legal meaning can never be skipped.',
    ],
    run: ({ api, values }) =>
      change(api, values.intervention ?? '', 'skip-effect', { effect: values.effect, reason: values.reason }),
  },
  erase: {
    takes: { recipient: 'ID', intervention: 'ID', paper: 'TEXT', on: 'DAY' },
    switches: ['for-ever'],
    says: [
      'Xóa một người: hủy khóa, không ai đọc lại được tên; chuỗi vẫn kiểm tra được. Phải có --for-ever.',
      'Erases a person: the key is destroyed, the name is gone; the chain still verifies. Needs --for-ever.',
    ],
    run: async ({ api, values, switches }) => {
      if (!switches.has('for-ever'))
        return {
          ok: false,
          json: { code: 'NotMeant' },
          text: 'Không lấy lại được: thêm --for-ever nếu chắc chắn. This cannot be undone: add --for-ever when you are sure.',
        };
      const { recipient = '', intervention = '', paper, on } = values;
      const ground = {
        intervention: `intervention:${intervention.replace(/^intervention:/, '')}`,
        ground: { paper, on },
      };
      const id = encodeURIComponent(recipient.replace(/^recipient:/, ''));
      return told(await api.post(`/recipients/${id}/erase-recipient`, ground, '*'), done);
    },
  },
};
