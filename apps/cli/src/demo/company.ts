// The people of the demonstration organization: invented names in seven time zones, and what each can interview for.
import { demonstrationAccounts } from '#access';
import type { Role } from '#access';
import type { InterviewKind } from '#openings';

/** One member; `pools` are indexes into `demonstrationPools`, empty for those who do not interview. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly role: Role;
  readonly zone: string;
  readonly pools: readonly number[];
}

export interface DemonstrationPool {
  readonly name: string;
  readonly kind: InterviewKind;
}

export const demonstrationPools: readonly DemonstrationPool[] = [
  { name: 'Recruiting', kind: 'recruiter_screen' },
  { name: 'Coding', kind: 'coding' },
  { name: 'System design', kind: 'system_design' },
  { name: 'Design review', kind: 'design_review' },
  { name: 'Leadership', kind: 'leadership' },
  { name: 'Delivery', kind: 'delivery' },
  { name: 'Debrief hosts', kind: 'debrief' },
  { name: 'Specialists', kind: 'other' },
];

const BERLIN = 'Europe/Berlin';
const LONDON = 'Europe/London';
const NEW_YORK = 'America/New_York';
const VANCOUVER = 'America/Vancouver';
const KOLKATA = 'Asia/Kolkata';
const SAO_PAULO = 'America/Sao_Paulo';
const SYDNEY = 'Australia/Sydney';

const [RECRUITING, CODING, DESIGN, REVIEW, LEADERSHIP, DELIVERY, DEBRIEF, SPECIAL] = [0, 1, 2, 3, 4, 5, 6, 7];

const interviewer = (name: string, zone: string, ...pools: readonly number[]): DemonstrationPerson => ({
  name,
  role: 'interviewer',
  zone,
  pools,
});

/** Where those who can sign in live, and what they can interview for, by role. */
const places: Readonly<Record<Role, Pick<DemonstrationPerson, 'zone' | 'pools'>>> = {
  administrator: { zone: BERLIN, pools: [] },
  hiring_manager: { zone: BERLIN, pools: [DEBRIEF, LEADERSHIP] },
  coordinator: { zone: LONDON, pools: [] },
  interviewer: { zone: BERLIN, pools: [DESIGN, CODING] },
};

const logins: readonly DemonstrationPerson[] = demonstrationAccounts.map(({ name, role }) => ({
  name,
  role,
  ...places[role],
}));

const others: readonly DemonstrationPerson[] = [
  { name: 'Henrik Dale', role: 'hiring_manager', zone: LONDON, pools: [DEBRIEF, DELIVERY] },
  interviewer('Saskia Brandt', BERLIN, RECRUITING),
  interviewer('Oisin Kerrigan', LONDON, RECRUITING),
  interviewer('Paloma Reyes', NEW_YORK, RECRUITING),
  interviewer('Anselm Vogt', BERLIN, CODING, REVIEW),
  interviewer('Nadia Feher', BERLIN, CODING),
  interviewer('Piotr Lasek', BERLIN, CODING, DESIGN),
  interviewer('Giulia Maren', BERLIN, CODING),
  interviewer('Rhys Pembrey', LONDON, CODING),
  interviewer('Amara Lindt', LONDON, CODING, DESIGN),
  interviewer('Devon Ashby', NEW_YORK, CODING),
  interviewer('Marisol Quist', NEW_YORK, CODING, REVIEW),
  interviewer('Kiran Dhaliwal', KOLKATA, CODING),
  interviewer('Meera Solanki', KOLKATA, CODING, DESIGN),
  interviewer('Tiago Valente', SAO_PAULO, CODING),
  interviewer('Wren Halloway', VANCOUVER, CODING),
  interviewer('Jonas Ekdahl', BERLIN, DESIGN, REVIEW),
  interviewer('Leila Haddon', BERLIN, DESIGN),
  interviewer('Callum Strand', LONDON, DESIGN, REVIEW),
  interviewer('Beatrix Noor', LONDON, DESIGN),
  interviewer('Samir Ottley', NEW_YORK, DESIGN, REVIEW),
  interviewer('Hazel Moreau', NEW_YORK, DESIGN),
  interviewer('Ishaan Varma', KOLKATA, DESIGN),
  interviewer('Corinne Falk', BERLIN, REVIEW),
  interviewer('Edda Lindqvist', BERLIN, REVIEW, LEADERSHIP),
  interviewer('Niall Brody', LONDON, REVIEW),
  interviewer('Farah Quill', LONDON, LEADERSHIP),
  interviewer('Matthis Kroll', BERLIN, LEADERSHIP),
  interviewer('Renata Sills', BERLIN, LEADERSHIP, DELIVERY),
  interviewer('Dorian Pace', NEW_YORK, LEADERSHIP),
  interviewer('Ayesha Blom', KOLKATA, LEADERSHIP),
  interviewer('Viggo Thorsen', BERLIN, DELIVERY),
  interviewer('Lucille Abara', LONDON, DELIVERY),
  interviewer('Bruno Castell', BERLIN, DELIVERY),
  interviewer('Skye Renner', VANCOUVER, DELIVERY),
  interviewer('Ines Torvald', SAO_PAULO, DELIVERY),
  interviewer('Harriet Lowe', LONDON, DEBRIEF),
  interviewer('Olive Marchetti', SYDNEY, CODING, DESIGN),
  interviewer('Jasper Quinn', SYDNEY, LEADERSHIP, DELIVERY),
  interviewer('Zara Whitlock', BERLIN, SPECIAL, DESIGN),
  interviewer('Emeka Strom', LONDON, SPECIAL, CODING),
];

/** Everybody in the demonstration organization. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [...logins, ...others];

/** The address of a demonstration member, in a domain that is reserved for examples. */
export const addressOf = ({ name }: DemonstrationPerson): string =>
  demonstrationAccounts.find((account) => account.name === name)?.email ??
  `${name.toLowerCase().replaceAll(' ', '.')}@demo.example`;
