// Competencies of keeping systems running and learning from the times they did not.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Reliability targets, incidents, observability, capacity, operating systems and networks, recovery, automation. */
export const reliabilityCompetencies: readonly Competency[] = [
  {
    id: 'reliability_engineering',
    name: 'Reliability engineering',
    family: 'reliability',
    meaning: 'Decides with the business how reliable a service must be, and steers work by it.',
    signals:
      phrases(`reliability | ~reliable | reliability engineering | site reliability | SRE | SLO | SLOs | SLI | SLIs | SLAs | service level objectives | service level indicators | service levels | error budget | error budgets |
      uptime | ~availability of .. services | high availability | highly available | resilience | resilient | chaos engineering | production readiness | reliability targets | dependable services | service health | service availability | graceful degradation |
      ~availability | ~availability of`),
    kinds: ['other', 'system_design'],
    criteria: [
      {
        name: 'Steers reliability by what users need',
        anchors: [
          'Wants everything up always; cannot say what an hour of outage costs whom.',
          'Knows the terms; targets are copied and nobody acts when they are missed.',
          'Derives targets from user journeys, measures them where users are, and has stopped releases by an agreed budget.',
          'Moved an organisation from blame to budgets, and shows services that became better or deliberately cheaper.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'The checkout of a shop shall get a reliability target. Which figure do you measure, where, and what happens on the day the budget is spent?',
        listenFor: 'User’s view, a figure with a reason, consequences agreed before, dependencies.',
      },
      {
        kinds: ['other'],
        ask: 'A dependency of yours offers 99.5 percent, you promise 99.9. What are your choices?',
        listenFor: 'Does the sum, caches and fallbacks, degrades by feature, renegotiates either promise.',
      },
    ],
  },
  {
    id: 'incident_response',
    name: 'Incident response and on-call',
    family: 'reliability',
    meaning:
      'Restores service under pressure, keeps others informed, and makes sure it does not happen again.',
    signals:
      phrases(`incident | incidents | incident response | incident management | on-call | on call | on-call rotation | pager | outages | outage | postmortem | postmortems | post-mortem | post-mortems | post-incident |
      root cause | root cause analysis | root causes | production issues | production incidents | production support | ~escalation | escalations | firefighting | blameless | troubleshoot production | live issues | runbooks | incident reviews |
      ITIL | ITSM | service management | carry .. pager`),
    kinds: ['other', 'delivery'],
    criteria: [
      {
        name: 'Restores service and learns from it',
        anchors: [
          'Searches for the cause while users wait; tells nobody.',
          'Follows a runbook and asks for help late; the review names a person.',
          'Mitigates first, gives times for the next update, keeps notes, and turns the review into changes that were done.',
          'Led incidents across teams calmly, changed how the company reviews them, and can show kinds of incident that vanished.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other'],
        ask: 'It is 03:10: orders fail for a third of customers, the last deployment was nine hours ago, two dashboards disagree. I play the rest of the team. Start.',
        listenFor:
          'Mitigation before diagnosis, roles, hypotheses tested one by one, updates, knows when to wake whom.',
      },
      {
        kinds: ['delivery', 'other'],
        ask: 'Tell me about an incident that you caused or made worse. What changed because of it, and is that still in place?',
        listenFor: 'Own part told plainly, systemic cause, an action that was finished and checked.',
      },
    ],
  },
  {
    id: 'observability',
    name: 'Observability',
    family: 'reliability',
    meaning:
      'Makes running systems tell what they do, so that new questions can be answered without new code.',
    signals:
      phrases(`observability | monitoring | monitor .. systems | monitoring and alerting | alerting | ~alerts | Prometheus | Grafana | Datadog | New Relic | Splunk | ELK | OpenTelemetry | distributed tracing | tracing | ~logging | log aggregation |
      telemetry | metrics, logs and traces | logs, metrics and traces | instrumentation | =Loki | Jaeger | dashboards and alerts | Nagios | instrument services |
      ~metrics | ~traces | ~dashboards`),
    kinds: ['other', 'system_design', 'design_review'],
    criteria: [
      {
        name: 'Makes systems explain themselves',
        anchors: [
          'Logs everything and searches by hand; alarms go off nightly.',
          'Builds dashboards of machine figures; users notice failures first.',
          'Alerts on what users feel, links traces, logs and figures, and deletes alarms nobody acts on.',
          'Answered a question nobody had foreseen from existing signals, and made such work ordinary for others.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'design_review'],
        ask: 'A team gets 200 alerts a week and trusts none. You may help for a month. What is different at the end?',
        listenFor: 'Symptoms over causes, ownership, deletes, measures pages per shift, involves the team.',
      },
    ],
  },
  {
    id: 'capacity_planning',
    name: 'Capacity and cost',
    family: 'reliability',
    meaning: 'Knows how much is needed, when it will not be enough, and what it costs.',
    signals: phrases(
      `capacity planning | capacity | demand forecasting | load forecasting | cost optimisation | cost optimization | cost efficiency | cloud costs | cloud spend | FinOps | infrastructure cost | resource utilisation | autoscaling | auto-scaling | traffic peaks | cost control |
      cost management | cloud cost`,
    ),
    kinds: ['other', 'system_design'],
    criteria: [
      {
        name: 'Plans capacity from numbers',
        anchors: [
          'Doubles machines after an outage and leaves them.',
          'Watches utilisation; limits other than processor and memory surprise them.',
          'Finds the binding limit by load tests, forecasts from business figures, and states cost per unit of use.',
          'Carried a service through its greatest peak as predicted, or cut a large bill without hurting users, with figures.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'Marketing announces a campaign with five times the usual traffic in three weeks. What do you find out, test and decide?',
        listenFor:
          'Finds the first limit, tests near production, what may be switched off, cost, a day plan.',
      },
    ],
  },
  {
    id: 'systems_and_networks',
    name: 'Operating systems and networks',
    family: 'reliability',
    meaning: 'Understands what happens below the application: processes, memory, files, packets.',
    signals:
      phrases(`Linux | Unix | operating systems | Linux administration | system administration | networking | ~networks | network protocols | TCP/IP | TCP | DNS | HTTP | load balancers | load balancing | BGP | kernel | bash | shell scripting | ~shell |
      firewalls | VPN | Linux internals | systems internals | Windows Server | ~routing | virtualisation | VMware | CDN |
      eBPF | network topology | page fault | syscall | storage systems | ~storage |
      Active Directory | Microsoft 365 | Office 365 | Intune | endpoint management | Envoy | NGINX | HAProxy`),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Understands the layers below',
        anchors: [
          'Restarts until it works; cannot say what a connection is waiting for.',
          'Knows commands by heart and reads their output selectively.',
          'Narrows a fault layer by layer with the right tool and predicts what it will show.',
          'Explained a fault that several teams had given up on from packets or kernel traces, and wrote it down for others.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding'],
        ask: 'A service answers in 5 ms on its host and in 1 s from the next rack, every tenth time. What do you look at, from bottom to top?',
        listenFor:
          'Splits the path, name resolution, retransmits, connection reuse; predicts before measuring.',
      },
    ],
  },
  {
    id: 'disaster_recovery',
    name: 'Backup and disaster recovery',
    family: 'reliability',
    meaning: 'Can bring back data and service after the worst, and has tried it.',
    signals: phrases(
      `disaster recovery | backup | backups | business continuity | failover | recovery plans | ~restore | data recovery | RTO | RPO | continuity planning | database reliability |
      recoverability | recovery | restores | high-availability clusters`,
    ),
    kinds: ['other', 'system_design'],
    criteria: [
      {
        name: 'Has tried to recover',
        anchors: [
          'Has backups and never restored one.',
          'Can restore a database; order, keys and dependants are open.',
          'Agreed what may be lost and how long it may take, and rehearses it.',
          'Recovered for real or found by rehearsal what would have failed, and changed it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'The main region is gone and its operator gives no time. Lead me through the first four hours of a system you know.',
        listenFor:
          'What is known to be restorable, order, decisions about lost data, communication, rehearsals.',
      },
    ],
  },
  {
    id: 'operations_automation',
    name: 'Automation of operations',
    family: 'reliability',
    meaning: 'Replaces repeated manual work by software that can be trusted.',
    signals: phrases(
      `automate | ~automation | ~automating | reduce toil | toil | eliminate manual | manual work | self-healing | operational automation | automated operations | automate repetitive | operational efficiency | operational tooling | automation scripts | automate .. tasks | manual processes | operational excellence`,
    ),
    kinds: ['other', 'coding', 'delivery'],
    criteria: [
      {
        name: 'Replaces toil with software',
        anchors: [
          'Does the same steps daily and is proud of speed.',
          'Collects scripts that only they can run.',
          'Counts the toil, automates the costly part with checks and a dry run, and documents when not to use it.',
          'Removed whole classes of work, so that a team runs many times more with the same people.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding', 'delivery'],
        ask: 'Which manual task did you abolish? How did you make sure that the automation does no harm faster than a person could?',
        listenFor: 'Measured toil, limits and dry runs, gradual trust, what remained manual on purpose.',
      },
    ],
  },
];
