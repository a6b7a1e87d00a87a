// Competencies of keeping systems and data safe from people who mean harm.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Secure development, threat modelling, testing for weaknesses, detection, identity, compliance, cryptography. */
export const securityCompetencies: readonly Competency[] = [
  {
    id: 'application_security',
    name: 'Secure software',
    family: 'security',
    meaning: 'Designs and writes software that withstands misuse.',
    signals:
      phrases(`~secure | ~security | application security | AppSec | secure coding | secure development | secure software | secure design | security best practices | OWASP | OWASP Top 10 | SQL injection | XSS | input validation | security reviews | security review |
      code security | safe against attack | security principles | security mindset | information security | cybersecurity | cyber security | secure SDLC | security champions | product security | hardening | mobile security | certificate pinning | secure storage | cloud security | security tooling | supply chain security`),
    kinds: ['design_review', 'system_design', 'coding', 'other'],
    criteria: [
      {
        name: 'Designs and writes against misuse',
        anchors: [
          'Relies on the framework and the firewall; trusts input from signed-in users.',
          'Knows the well-known weaknesses by name and finds them in prepared examples.',
          'Asks who could misuse each input and right, checks authority at every step, and keeps secrets out of reach.',
          'Made whole classes of weakness impossible for a team by design or tooling, and can show the trend.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['design_review', 'system_design', 'other'],
        ask: 'Users may share a document by link. Review the design from the view of someone who wants to read other people’s documents.',
        listenFor: 'Guessable or leaking links, authority on each request, expiry and revocation, logs.',
      },
      {
        kinds: ['coding', 'other'],
        ask: 'This handler takes a file name and a redirect address from the request. What can go wrong, and how do you fix it for good?',
        listenFor: 'Both attacks found, allow-lists, a fix in one place, a test that fails before.',
      },
    ],
  },
  {
    id: 'threat_modelling',
    name: 'Threat modelling and risk',
    family: 'security',
    meaning: 'Finds what could be attacked, by whom and how badly, and spends effort accordingly.',
    signals: phrases(
      `threat modelling | threat modeling | threat models | threat model | risk assessment | risk assessments | security risk | security risks | STRIDE | attack surface | security architecture | risk management | attack vectors | security posture | MITRE | zero trust | assess risks`,
    ),
    kinds: ['other', 'design_review', 'system_design'],
    criteria: [
      {
        name: 'Ranks threats by what they would cost',
        anchors: [
          'Lists attacks from a catalogue without looking at the system.',
          'Finds plausible threats; all are high.',
          'Starts from what is worth stealing, follows trust boundaries, ranks by likelihood and damage, and says what is accepted.',
          'Taught product teams to do it themselves, and shows a design that changed because of it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'design_review', 'system_design'],
        ask: 'A hospital lets patients upload pictures from their phones. Draw the trust boundaries and name the three threats you would treat first.',
        listenFor: 'Assets and actors, boundaries, ranking with reasons, residual risk named.',
      },
    ],
  },
  {
    id: 'vulnerability_management',
    name: 'Testing for weaknesses',
    family: 'security',
    meaning: 'Finds weaknesses before attackers do and gets them fixed.',
    signals: phrases(
      `vulnerability | vulnerabilities | vulnerability management | vulnerability scanning | penetration testing | penetration tests | pen testing | pentesting | ethical hacking | red team | bug bounty | SAST | DAST | fuzzing | security testing | Burp | Metasploit | static analysis | dependency scanning | exploit | patch management | CVE`,
    ),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Finds weaknesses and gets them closed',
        anchors: [
          'Runs a scanner and forwards 400 findings.',
          'Sorts out false findings; owners and dates are missing.',
          'Proves what can be exploited, ranks by exposure, gives developers a fix they can use, and follows up.',
          'Finds what tools cannot, and turned findings into checks that keep them from returning.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding'],
        ask: 'A scan of 60 services reports 1,200 weaknesses. You have two weeks and no authority over the teams. What is your plan?',
        listenFor:
          'Exposure and exploitability first, common roots, help instead of tickets, what is accepted by whom.',
      },
    ],
  },
  {
    id: 'security_operations',
    name: 'Detection and response',
    family: 'security',
    meaning: 'Notices an intrusion, contains it, and keeps the evidence.',
    signals: phrases(
      `SIEM | SOC | security monitoring | threat detection | intrusion detection | detection and response | security incidents | security incident | security incident response | incident response plans | digital forensics | forensics | threat hunting | threat intelligence | EDR | malware | security operations | detection rules | ~breach`,
    ),
    kinds: ['other', 'delivery'],
    criteria: [
      {
        name: 'Detects and contains an intrusion',
        anchors: [
          'Wipes the machine at once and with it the evidence.',
          'Works through alerts one by one; how far the intruder got stays open.',
          'Builds a timeline, contains without alerting the intruder, keeps evidence, and involves legal and communication in time.',
          'Led a real intrusion to its end, wrote detections from it, and measures how fast the next would be seen.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery'],
        ask: 'A developer’s laptop signed in from two countries within ten minutes. Walk me through the next two hours.',
        listenFor: 'Verify, scope, contain sessions and keys, evidence, who is told when, what follows.',
      },
    ],
  },
  {
    id: 'identity_access',
    name: 'Identity and access',
    family: 'security',
    meaning: 'Makes sure that everyone is who they claim to be and may do no more than they should.',
    signals: phrases(
      `identity and access management | identity management | IAM | access control | access management | authentication | authorisation | authorization | OAuth | OAuth2 | OpenID | OIDC | SAML | SSO | single sign-on | RBAC | least privilege | secrets management | privileged access | ~permissions |
      ~identity`,
    ),
    kinds: ['other', 'system_design', 'design_review'],
    criteria: [
      {
        name: 'Gives the right access and no more',
        anchors: [
          'Mixes up proving who one is with what one may do.',
          'Sets up a standard login; roles grow until everyone is an administrator.',
          'Designs rights from tasks, expires and reviews them, explains the flows of tokens and what leaks when one is stolen.',
          'Brought a grown organisation to least privilege without stopping its work.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'design_review'],
        ask: 'A partner’s staff shall see some of your customers’ orders. How do they sign in, how is their access limited, and how does it end?',
        listenFor:
          'Federation, scopes per customer, leaving staff, tokens’ life, an audit that someone reads.',
      },
    ],
  },
  {
    id: 'compliance',
    name: 'Compliance and audit',
    family: 'security',
    meaning: 'Meets rules and audits with controls that also make sense.',
    signals: phrases(
      `compliance | compliant | SOC 2 | ISO 27001 | PCI | PCI DSS | PCI-DSS | ~audit | ~audits | regulatory | ~regulations | ~regulated | NIST | FedRAMP | security policies | controls framework | Sarbanes | security standards | security frameworks | ~governance | security governance`,
    ),
    kinds: ['delivery', 'other', 'design_review'],
    criteria: [
      {
        name: 'Meets rules with controls that make sense',
        anchors: [
          'Collects screenshots in the week before the audit.',
          'Follows the checklist; engineers see it as a burden with no purpose.',
          'Knows the intent of a control, automates its evidence, and negotiates one that fits.',
          'Brought a product through a first certification and left a lighter process than others have.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'other', 'design_review'],
        ask: 'An auditor asks for two approvals on each change; your teams release thirty times a day. What do you offer?',
        listenFor: 'Intent of the control, evidence from the pipeline, a conversation with the auditor.',
      },
    ],
  },
  {
    id: 'cryptography',
    name: 'Cryptography in use',
    family: 'security',
    meaning: 'Uses encryption, signatures and keys correctly and invents none.',
    signals: phrases(
      `cryptography | cryptographic | encryption | encrypt | TLS | PKI | key management | digital signatures | certificates management | hashing | HSM | blockchain | smart contracts | Solidity |
      EVM | DeFi | zero-knowledge | gas usage`,
    ),
    kinds: ['other', 'design_review', 'system_design'],
    criteria: [
      {
        name: 'Uses cryptography correctly',
        anchors: [
          'Confuses encoding, hashing and encryption.',
          'Uses a library’s defaults; where keys live and how they change is open.',
          'Picks proven constructions by what they guarantee, plans the change of keys, and knows what stays visible.',
          'Carried a key or algorithm change through a live system and knows what would break the design.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'design_review', 'system_design'],
        ask: 'Each customer’s data shall be unreadable once the customer leaves, also in backups. How?',
        listenFor: 'Key per customer, where keys are kept and destroyed, search and indexes, tests.',
      },
    ],
  },
];
