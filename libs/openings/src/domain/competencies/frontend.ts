// Competencies of building what people see and touch in a browser.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Frontend development, component design, accessibility, web performance, user experience. */
export const frontendCompetencies: readonly Competency[] = [
  {
    id: 'frontend_development',
    name: 'Frontend development',
    family: 'frontend',
    meaning:
      'Builds interfaces for the browser with a modern framework and sound knowledge of the platform under it.',
    signals:
      phrases(`frontend | front-end | front end | frontend technologies | frontend development | frontend frameworks | client-side | client side |
      =React | React.js | ReactJS | Angular | Vue | Vue.js | Svelte | Next.js | Nuxt | JavaScript | TypeScript | HTML | HTML5 |
      web development | ~web applications | single-page applications | SPA | ~browser | user interfaces | user interface | UI development |
      Redux | state management | web technologies | web developer | jQuery | web UI | frontend applications | web pages`),
    kinds: ['coding', 'other'],
    criteria: [
      {
        name: 'Builds interfaces that hold up in the browser',
        anchors: [
          'Glues examples together; cannot say why something renders again or where state lives.',
          'Builds a screen in a known framework; loading, error and empty states appear when asked.',
          'Places state on purpose, handles slow and failing requests, and uses the platform before a library.',
          'Explains what framework and browser do between click and pixel, and simplified a frontend others had given up on.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding'],
        ask: 'Build a search box with suggestions from a slow service. Answers may arrive in the wrong order, and some people use only the keyboard.',
        listenFor: 'Stale answers dropped, loading and error states, keyboard and focus, small components.',
      },
      {
        kinds: ['other', 'coding'],
        ask: 'Walk me through a screen you built that grew out of hand. Where did state live, and where should it have?',
        listenFor: 'A concrete structure, what re-rendered and why, a better division and its price.',
      },
    ],
  },
  {
    id: 'ui_components',
    name: 'Styling and component design',
    family: 'frontend',
    meaning: 'Turns designs into consistent, responsive components that others reuse.',
    signals:
      phrases(`CSS | CSS3 | Sass | SCSS | Tailwind | responsive design | responsive layouts | responsive web | ~responsive | design systems | design system |
      component library | component libraries | reusable components | UI components | Storybook | container queries | pixel-perfect | mockups | mock-ups |
      Figma | wireframes | cross-browser | browser compatibility | turn designs into | implement designs`),
    kinds: ['coding', 'other'],
    criteria: [
      {
        name: 'Makes components others reuse',
        anchors: [
          'Copies styles until it looks right on one screen size.',
          'Matches the design at the given widths; each variant is a new component.',
          'Builds from a few composable parts, layouts survive long words and other languages, and props say what they mean.',
          'Ran or shaped a design system that teams chose to use, including how breaking changes reached them.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'Here is a card in three variants by a designer. Build it so that a fourth variant does not hurt. What do you ask the designer first?',
        listenFor:
          'Content extremes, tokens, composition over flags, a conversation with the designer rather than guesswork.',
      },
    ],
  },
  {
    id: 'accessibility',
    name: 'Accessibility',
    family: 'frontend',
    meaning: 'Builds interfaces that everyone can use, and checks it with more than a tool.',
    signals: phrases(
      `accessibility | accessible | WCAG | a11y | screen readers | screen reader | ARIA | assistive technology | inclusive design | keyboard navigation`,
    ),
    kinds: ['other', 'coding', 'design_review'],
    criteria: [
      {
        name: 'Builds for everyone',
        anchors: [
          'Thinks of it as colours and alt texts to be added at the end.',
          'Fixes what a checker reports; has not used the page with keyboard or screen reader.',
          'Uses the right elements first, manages focus, and tests by keyboard and with a screen reader.',
          'Brought people with disabilities into testing, and got accessibility into the team’s definition of done.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding', 'design_review'],
        ask: 'This dialog is made of clickable boxes. What does someone with a screen reader experience, and what do you change first?',
        listenFor: 'Semantics, focus moving in and back, escape key, labels; tries it rather than guesses.',
      },
    ],
  },
  {
    id: 'web_performance',
    name: 'Web performance',
    family: 'frontend',
    meaning: 'Keeps pages fast on real devices and networks.',
    signals:
      phrases(`web performance | page speed | page load | load times | Core Web Vitals | web vitals | Lighthouse | bundle size | code splitting |
      lazy loading | server-side rendering | SSR | rendering performance | frontend performance | fast pages | webpack | Vite | ~SEO | build tools`),
    kinds: ['other', 'coding', 'system_design'],
    criteria: [
      {
        name: 'Makes pages fast where users are',
        anchors: [
          'Judges speed on their own machine; optimises what a blog recommended.',
          'Reads a report of a tool and works it off from the top.',
          'Measures real users, finds what blocks the first useful view, and guards it with a budget.',
          'Changed delivery or rendering of a product so that a business figure moved, and can show both.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding', 'system_design'],
        ask: 'On a three-year-old phone your page is usable after nine seconds. You have the network trace. Where do you look?',
        listenFor:
          'Critical path, script size and execution, images, measured before and after, what can wait.',
      },
    ],
  },
  {
    id: 'user_experience',
    name: 'Care for user experience',
    family: 'frontend',
    meaning: 'Sees the product with its users’ eyes and improves what they meet.',
    signals:
      phrases(`user experience | UX | user-centred | user-centered | user centric | user-centric | usability | eye for design | eye for detail in design |
      customer experience | intuitive interfaces | ~intuitive | design thinking | user needs | user research | user feedback | delightful |
      user interviews | talk to users | typography | interaction design | clickable prototypes`),
    kinds: ['other', 'delivery', 'coding', 'recruiter_screen'],
    criteria: [
      {
        name: 'Sees the product as its users do',
        anchors: [
          'Speaks of features; cannot say who uses them when.',
          'Takes the designer’s word; problems reach them as tickets.',
          'Watches people use the product, notices hesitation, and proposes small changes with a reason.',
          'Changed a plan because of what users did, and shows the difference it made to them.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery', 'coding', 'recruiter_screen'],
        ask: 'When did you last watch someone use what you built? What surprised you, and what did you change?',
        listenFor: 'An observed person, a wrong assumption, a change that shipped.',
      },
    ],
  },
];
