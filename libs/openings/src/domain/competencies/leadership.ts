// Competencies of leading people, with authority or without.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Mentoring, influence, team leadership, culture, people management, hiring, strategy. */
export const leadershipCompetencies: readonly Competency[] = [
  {
    id: 'mentoring',
    name: 'Mentoring and coaching',
    family: 'leadership',
    meaning: 'Makes other engineers better on purpose: sees where each stands and gives what helps next.',
    signals:
      phrases(`mentor | mentoring | mentorship | coach | coaching | guide engineers | guide developers | guide .. juniors | guiding .. engineers | guiding .. developers | develop .. engineers | grow engineers | growing engineers | grow .. engineers |
      support .. junior | support .. juniors | teach | teaching | sponsor engineers | train .. engineers | train .. developers | train colleagues | upskill | nurture .. talent | nurture .. engineers | help .. engineers grow | help .. colleagues grow | help others grow |
      growing others | develop talent | develop others | pair with .. juniors | knowledge sharing | share knowledge | ~junior engineers | ~junior developers | less experienced | onboard .. engineers | growth of .. engineers`),
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Makes others better',
        anchors: [
          'Speaks of mentoring as answering questions; cannot name one person who changed.',
          'Describes help given when asked, the same for everyone; progress is a feeling.',
          'Names a person, where they stood, what was agreed, what was tried, and what that person does alone today.',
          'Built a way in which engineers grow without them: rotating ownership, feedback that is asked for, successors who took over.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'other'],
        ask: 'Tell me about an engineer who is better at the job because of you. Where did they stand, what did you do first, and what did not work?',
        listenFor:
          'One real person, an observed gap, an attempt that failed, proof of growth that others could see.',
      },
      {
        kinds: ['leadership'],
        ask: 'Someone on your team has stopped improving and does not seem to notice. What do you do in the next two weeks?',
        listenFor:
          'Curiosity before judgement, a direct conversation with an example, small agreed steps, a date to look again.',
      },
    ],
  },
  {
    id: 'influence',
    name: 'Influence without authority',
    family: 'leadership',
    meaning: 'Moves people who do not report to them, by reasons, trust and patience.',
    signals:
      phrases(`influence | influencing | influence without authority | persuade | persuasion | convince | convincing | win support | gain buy-in | buy-in | consensus building | build consensus | building consensus | drive change | ~champion | ~advocate | ~advocating | negotiate | negotiation |
      negotiation skills | lead by example | leading by example | thought leadership | evangelise | ~across domains | shape opinions | drive alignment | drive adoption | sway |
      pushing back | push back | assertiveness | assertive | steer suppliers`),
    kinds: ['leadership', 'delivery'],
    criteria: [
      {
        name: 'Moves people without authority',
        anchors: [
          'Repeats the argument louder or goes to the boss.',
          'Convinces those who think alike; silence of the others is taken for consent.',
          'Learns what the other side needs, changes the proposal by it, and gets agreement that holds afterwards.',
          'Changed the course of several teams; the people concerned tell it as their own decision.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'delivery', 'other'],
        ask: 'When did you change the mind of a team that owed you nothing? What did they fear, and what did you change about your own plan?',
        listenFor: 'The other side’s reasons told fairly, a concession, a result that lasted.',
      },
    ],
  },
  {
    id: 'team_leadership',
    name: 'Leading a team',
    family: 'leadership',
    meaning: 'Gives a group of engineers direction and takes responsibility for its results.',
    signals:
      phrases(`leadership | leadership skills | lead .. team | leading .. team | lead teams | leading teams | lead a team | lead engineers | lead developers | lead .. engineers | leading engineers | technical leadership | tech lead | technical lead | team lead | team leader | team leadership | lead by |
      guide .. team | guiding .. team | direct .. team | head a team | delegate | delegation | lead the technical | lead and inspire | ~motivate | ~inspire | lead others | led a team | lead .. squad | lead .. group | led teams | led .. team | team of | set direction |
      lead a squad | leads .. team`),
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Gives a team direction',
        anchors: [
          'Assigns tasks and collects status; the team could not say where it is going.',
          'Decides well alone; the team waits for decisions.',
          'Sets a direction the team can repeat, hands over decisions with their limits, and steps in visibly when needed.',
          'Teams they led kept their pace after they left; shows who leads there now.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'other'],
        ask: 'Your team of six has two projects and one of them will fail. How do you decide, and how do you tell the team and the client?',
        listenFor: 'Facts with the team, a decision owned, bad news given early and in person.',
      },
      {
        kinds: ['leadership'],
        ask: 'What do you no longer do yourself that you did two years ago? Who does it now, and how did you hand it over?',
        listenFor: 'Real delegation with limits, mistakes allowed, someone named who grew.',
      },
    ],
  },
  {
    id: 'team_culture',
    name: 'Team culture',
    family: 'leadership',
    meaning: 'Makes a team in which people speak up, help each other and keep learning.',
    signals:
      phrases(`~culture | team culture | engineering culture | collaborative culture | collaborative environment | team environment | collaborative .. environment | positive environment | psychological safety | inclusive culture | inclusive environment | foster .. team | fostering .. team | foster .. environment |
      foster .. culture | culture of | build .. culture | team spirit | team morale | learning culture | culture of learning | continuous improvement culture | healthy team | cohesive team | skilled team | team health | healthy team | health of the team`),
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Makes a team people speak up in',
        anchors: [
          'Speaks of team events; conflicts are not mentioned or belong to others.',
          'Is friendly and available; the quiet ones stay quiet.',
          'Names a habit they introduced, what it changed in who speaks and who helps, and how they knew.',
          'Turned a team around that people wanted to leave, and describes their own mistakes in it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'other'],
        ask: 'In reviews two people always win and one no longer comments. What do you notice, and what do you try?',
        listenFor:
          'Talks to each alone, changes the form, praises in public and corrects in private, checks whether it helped.',
      },
    ],
  },
  {
    id: 'people_management',
    name: 'Managing people',
    family: 'leadership',
    meaning: 'Carries responsibility for people’s goals, growth, pay and, where needed, parting.',
    signals:
      phrases(`people management | manage people | managing people | line management | line manager | direct reports | performance reviews | performance management | career development | career growth of | one-on-ones | 1:1s | one-to-ones | manage .. engineers | managing .. engineers | manage a team | manage the team | manage teams | manage your team |
      managing a team | managing teams | engineering manager | engineering management | headcount | team management | feedback to engineers | appraisals | resource allocation | staffing |
      set goals | set .. goals | goal setting | feedback to your | regular feedback | give feedback | give .. feedback | underperformance | low performers | conflict resolution | resolve conflicts | conflict management | unblock .. team | remove blockers | remove obstacles`),
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Takes responsibility for people',
        anchors: [
          'Avoids hard conversations; reviews hold no surprise because they hold nothing.',
          'Holds regular talks; weak performance is carried by the others.',
          'Sets clear expectations, gives feedback in the week it arises, and has brought someone back or parted fairly.',
          'Developed managers as well as engineers, and people follow them between companies.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership'],
        ask: 'Your best engineer is rude to others and the team asks you to act. What do you say to whom, in which order?',
        listenFor: 'Acts soon, specific behaviour, consequences, support, looks after the team too.',
      },
    ],
  },
  {
    id: 'hiring',
    name: 'Hiring',
    family: 'leadership',
    meaning: 'Finds, judges and wins colleagues fairly.',
    signals: phrases(
      `hiring | recruit | recruiting | recruitment | interview candidates | interviewing | ~interviews | talent acquisition | build the team | building teams | build teams | team building | grow the team | growing the team | scale the team | attract talent | hire .. engineers | hire |
      scaling an organisation | scaling an organization | scaling the organisation | scale the organisation | scaling teams | scaling a team`,
    ),
    kinds: ['leadership'],
    criteria: [
      {
        name: 'Hires fairly and well',
        anchors: [
          'Trusts their gut within minutes.',
          'Asks the same questions as everyone; evidence is an impression.',
          'Knows what each question shows, writes evidence down before talking, and has changed their mind by it.',
          'Built a way of hiring that holds without them, and looked back at whom it wrongly refused or took.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership'],
        ask: 'Tell me about a hire you got wrong. What did you know at the time, and what do you ask differently since?',
        listenFor: 'Own error, evidence that was there, a change in method.',
      },
    ],
  },
  {
    id: 'strategy',
    name: 'Strategic thinking',
    family: 'leadership',
    meaning:
      'Connects technical work with where the business wants to be in some years, and chooses what not to do.',
    signals:
      phrases(`strategy | strategic | technical strategy | strategic perspective | strategic thinking | strategic direction | ~long-term | ~long term | long-term vision | long-term business goals | business goals | business objectives | business strategy | company goals | organisational goals | align .. business goals |
      alignment with business | engineering strategy | technology strategy | ~vision | ~roadmap | ~roadmaps | technical roadmap | big picture | forward-looking | future direction | company objectives | commercial goals`),
    kinds: ['leadership', 'delivery'],
    criteria: [
      {
        name: 'Connects technology with where the business goes',
        anchors: [
          'Speaks of technologies to adopt; the business appears as a source of tickets.',
          'Repeats the company’s goals; own plans would look the same under others.',
          'Derives two or three bets from a business goal, says what will not be done for them, and how to notice if they fail.',
          'Changed a company’s course with a technical insight or stopped a favourite project, and tells how it turned out.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['leadership', 'delivery', 'other'],
        ask: 'Which technical bet of yours took more than a year to pay off? Who had to be convinced, and when would you have stopped?',
        listenFor: 'A goal of the business, alternatives, milestones with a stop, an honest balance.',
      },
    ],
  },
];
