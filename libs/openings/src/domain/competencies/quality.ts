// Competencies of finding faults, before and after users do.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Automated testing, test strategy, debugging. */
export const qualityCompetencies: readonly Competency[] = [
  {
    id: 'automated_testing',
    name: 'Automated testing',
    family: 'quality',
    meaning: 'Writes tests that catch real faults and let others change code without fear.',
    signals:
      phrases(`automated testing | automated tests | automated test | unit tests | unit testing | unit test | integration tests | integration testing | end-to-end tests | end-to-end testing | test automation | test-driven | TDD | test driven development | BDD | ~testing | write tests | writing tests | well-tested |
      test coverage | Jest | JUnit | Cypress | Playwright | Selenium | pytest | testing frameworks | testing practices | regression tests | contract tests | Appium | ~tests |
      UI testing | UI tests | automated .. testing | automated .. tests | API testing | API tests | hardware-in-the-loop | XCUITest | Espresso`),
    kinds: ['coding', 'other', 'design_review'],
    criteria: [
      {
        name: 'Writes tests that catch faults',
        anchors: [
          'Tests that code does what it does; a fault put in on purpose stays green.',
          'Covers lines with mocks; a rename breaks fifty tests.',
          'Tests behaviour at the level where it is cheapest, covers odd cases, and keeps the suite fast and quiet.',
          'Designs code so that it needs few tests, and brought a team from fear to frequent releases.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'Here is a function that computes late fees, and no specification. Which tests do you write, and in which order?',
        listenFor: 'Boundaries, calendars and money, asks about intent, names that read as rules.',
      },
      {
        kinds: ['design_review', 'coding'],
        ask: 'This test suite has 3,000 tests, takes an hour, and failed to catch the last three incidents. What do you change?',
        listenFor: 'Looks at what escaped, moves levels, deletes, speed as a feature.',
      },
    ],
  },
  {
    id: 'test_strategy',
    name: 'Test strategy and quality assurance',
    family: 'quality',
    meaning: 'Decides what to test, where and how much, from the risk to users.',
    signals: phrases(
      `test strategy | test strategies | test plans | test plan | test planning | quality assurance | =QA | manual testing | exploratory testing | test cases | quality engineering | quality processes | acceptance testing | testability | acceptance criteria | defect tracking | performance testing | test management | ~test environments | bug reports | ISTQB |
      shift left | shift-left testing | quality gates | release sign-off | sign-off | UAT | JMeter | accessibility testing`,
    ),
    kinds: ['other', 'delivery', 'design_review'],
    criteria: [
      {
        name: 'Spends testing where the risk is',
        anchors: [
          'Tests everything alike until time runs out.',
          'Follows the specification; what it forgot is found by customers.',
          'Ranks by harm and change, explores beyond the script, and says what was not tested.',
          'Moved quality to where faults arise; fewer reach users with less testing at the end.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery', 'design_review'],
        ask: 'A tax rule changes in four weeks in three countries. You have two testers. What do you test, what do you automate, what do you leave?',
        listenFor: 'Risk per country, examples agreed with experts, what remains open and who accepts it.',
      },
    ],
  },
  {
    id: 'debugging',
    name: 'Debugging and troubleshooting',
    family: 'quality',
    meaning: 'Finds the cause of a fault by method and fixes the cause.',
    signals: phrases(
      `debug | debugging | troubleshoot | troubleshooting | diagnose | diagnosing | fix bugs | bug fixing | resolve defects | fixing bugs | fix defects | resolve bugs | fault finding | ~bugs | ~defects | technical support | resolve technical issues | investigate issues |
      second-level support | first-level support | level support | helpdesk | help desk | service desk | user support`,
    ),
    kinds: ['coding', 'other'],
    criteria: [
      {
        name: 'Finds causes by method',
        anchors: [
          'Changes lines until the symptom is gone.',
          'Finds causes near the symptom; loses track with two faults at once.',
          'Reproduces first, halves the space with each check, proves the cause, and leaves a test.',
          'Solved faults nobody could reproduce, and improved the system’s signals so that the next one is easy.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'This small program loses one message in ten thousand. Find out why; tell me before each step what you expect to see.',
        listenFor: 'Prediction before each step, minimal reproduction, proof of cause, regression test.',
      },
    ],
  },
];
