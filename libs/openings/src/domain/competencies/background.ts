// What a CV or a short conversation shows: years, degrees, certificates, permits, languages, trades.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Years of experience, degree, certificates, right to work, languages, industry knowledge, availability, public work. */
export const backgroundCompetencies: readonly Competency[] = [
  {
    id: 'years_of_experience',
    name: 'Years of experience',
    family: 'background',
    meaning: 'Has done comparable work for the time that the role asks for.',
    signals: phrases(
      `years of experience | years experience | years of .. experience | years .. experience | ~=years | year of experience | year experience | yrs | several years | ~professional experience | ~work experience | ~progressive experience | ~industry experience | ~proven experience | ~track record | internship | ~Erfahrung | Berufserfahrung | mehrjährige Erfahrung | internships | ~previous experience | experience in a similar |
      previous career | career as | worked as | ~worked on | ~worked in | ~worked at`,
    ),
    kinds: ['cv', 'recruiter_screen'],
    criteria: [
      {
        name: 'Has done comparable work',
        anchors: [
          'The CV shows other work, or comparable work for less than half of the time.',
          'Comparable work for part of the time, or in a smaller role than claimed.',
          'Comparable work for the time asked, and the account of it matches the CV.',
          'Comparable work for the time asked with growing responsibility that can be followed step by step.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'cv'],
        ask: 'Walk me through the last years: what were you responsible for in each place that you had not been before?',
        listenFor: 'Own share rather than the team’s, growth, gaps told plainly.',
      },
    ],
  },
  {
    id: 'degree',
    name: 'Degree',
    family: 'background',
    meaning: 'Holds the degree asked for, or something that stands for it.',
    signals: phrases(
      `degree | bachelor | bachelor's | master's | masters degree | master's degree | BSc | B.Sc | MSc | M.Sc | PhD | Ph.D | doctorate | diploma | ~university | ~graduate | computer science degree | degree in computer science | academic background | ~college | higher education | computer science or | undergraduate | graduated | apprenticeship | bootcamp | =BS | =MS | Studium | Hochschulabschluss |
      MBA | completed studies | studies in`,
    ),
    kinds: ['cv'],
    criteria: [
      {
        name: 'Holds the degree or its equivalent',
        anchors: [
          'Neither the degree nor work that stands for it.',
          'Studies in the field begun, or a degree in a remote field.',
          'The degree asked for, or years of work that show the same ground.',
          'The degree asked for with a speciality that serves this role.',
        ],
      },
    ],
    prompts: [],
  },
  {
    id: 'certification',
    name: 'Certificates',
    family: 'background',
    meaning: 'Holds a certificate that the role names.',
    signals: phrases(
      `certification | certifications | ~certificate | ~certificates | certified | CISSP | CISM | OSCP | CEH | CKA | AWS certified | PMP | CISA | CompTIA | ~licence | ~license | driving licence | professional certification`,
    ),
    kinds: ['cv'],
    criteria: [
      {
        name: 'Holds the certificate named',
        anchors: [
          'None, and none begun.',
          'Expired, or a lesser one in the same field.',
          'Holds the certificate, valid today.',
          'Holds it and others that go beyond it.',
        ],
      },
    ],
    prompts: [],
  },
  {
    id: 'work_authorisation',
    name: 'Right to work and clearance',
    family: 'background',
    meaning: 'May work where the role is, with the clearance it needs.',
    signals: phrases(
      `work permit | right to work | authorised to work | authorized to work | eligible to work | work authorization | work authorisation | eligibility to work | security clearance | clearance | citizenship | citizen | ~visa | background check | EU resident | permanent resident | legally authorized`,
    ),
    kinds: ['cv', 'recruiter_screen'],
    criteria: [
      {
        name: 'May take the role',
        anchors: [
          'Has neither the right nor a way to get it.',
          'A way exists that takes longer than the role can wait.',
          'Has the right, or will have it in time.',
          'Has the right and every clearance named.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'cv'],
        ask: 'Is there anything that must be arranged before you may work with us in this place and role?',
        listenFor: 'Facts and dates only; nothing beyond what the role needs may be asked.',
      },
    ],
  },
  {
    id: 'spoken_languages',
    name: 'Languages',
    family: 'background',
    meaning: 'Speaks and writes the languages of the work.',
    signals: phrases(
      `English | fluent English | fluency in English | German | French | Spanish | Dutch | Portuguese | Italian | Polish | Mandarin | Chinese | Japanese | Korean | Arabic | bilingual | native speaker | spoken language | Deutsch | Englisch | Deutschkenntnisse | Englischkenntnisse | anglais | français | inglés | español`,
    ),
    kinds: ['recruiter_screen', 'other', 'delivery'],
    criteria: [
      {
        name: 'Speaks the languages of the work',
        anchors: [
          'Cannot follow a conversation about the work.',
          'Follows with help; nuances and disagreement get lost.',
          'Discusses, disagrees and writes about the work without effort for others.',
          'Mediates between speakers of several languages.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'other', 'delivery'],
        ask: 'Let us hold the next ten minutes in the language of the team: what are you working on now, and what is hard about it?',
        listenFor: 'Understanding and being understood; accent does not matter.',
      },
    ],
  },
  {
    id: 'industry_knowledge',
    name: 'Industry knowledge',
    family: 'background',
    meaning: 'Knows the trade that the software serves.',
    signals:
      phrases(`fintech | finance industry | financial services | banking | insurance industry | insurance | healthcare | health care | medical devices | e-commerce | ecommerce | ~retail | automotive | telecommunications | telecom | logistics | manufacturing | gaming | game industry | ~energy sector | public sector | education sector | edtech | adtech | trading systems | trading platforms | algorithmic trading | travel industry | domain knowledge | industry knowledge |
      domain expertise | ~SaaS | ~B2B | startup experience | biotech | pharma | aerospace | defence | ~media |
      domain knowledge of |
      game development | game engine | Unreal | Unity | shipped title | shipped titles`),
    kinds: ['recruiter_screen', 'cv', 'delivery'],
    criteria: [
      {
        name: 'Knows the trade',
        anchors: [
          'Knows the trade as a consumer.',
          'Worked near it; its rules and words are known by name.',
          'Worked in it, explains what its people worry about, and what software got wrong there.',
          'Is asked by people of the trade, and has changed software because of it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'delivery'],
        ask: 'What do engineers who are new to this trade get wrong in their first year?',
        listenFor: 'A rule or habit of the trade, a story from own work, respect for its people.',
      },
    ],
  },
  {
    id: 'availability',
    name: 'Travel, shifts and place',
    family: 'background',
    meaning: 'Can work at the times and places that the role needs.',
    signals: phrases(
      `travel | willing to travel | willingness to travel | relocate | relocation | on-site | onsite | in the office | office presence | shift work | =shifts | weekends | overtime | working hours | night shifts | hybrid working | work from .. office | days a week | based in`,
    ),
    kinds: ['recruiter_screen'],
    criteria: [
      {
        name: 'Can work when and where the role needs it',
        anchors: [
          'Cannot, and no arrangement is in sight.',
          'Could at times; depends on things not yet settled.',
          'Can, with arrangements that are named and agreed.',
          'Can, has done so before, and knows what it takes.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen'],
        ask: 'The role needs presence at the times and places written in the advertisement. How would that work for you?',
        listenFor: 'A plan; do not ask about family or health.',
      },
    ],
  },
  {
    id: 'public_work',
    name: 'Public work',
    family: 'background',
    meaning: 'Has published code, talks or texts that can be looked at.',
    signals: phrases(
      `open source | open-source | open source contributions | contributions to open | portfolio | conference talks | publications | publish | blog | speaking at conferences | GitHub profile | patents | research papers | side projects | personal projects | community involvement | meetups |
      built something | something you built`,
    ),
    kinds: ['cv', 'recruiter_screen'],
    criteria: [
      {
        name: 'Shows work in public',
        anchors: [
          'Nothing to be seen, and nothing to tell instead.',
          'Small pieces, finished by others or not at all.',
          'Work that others use or read, with the own share visible.',
          'Leads something in public that others depend on.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['recruiter_screen', 'cv'],
        ask: 'Which piece of your public work should we look at before the next interview, and why that one?',
        listenFor: 'Own share, what was hard, how others reacted.',
      },
    ],
  },
];
