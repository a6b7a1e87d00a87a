// Competencies of the ground that software is built and run on: cloud, containers, pipelines.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Cloud, containers, delivery pipelines, infrastructure as code, DevOps, developer experience. */
export const platformCompetencies: readonly Competency[] = [
  {
    id: 'cloud',
    name: 'Cloud platforms',
    family: 'platform',
    meaning: 'Builds on a public cloud knowing what its services guarantee, cost and lock in.',
    signals:
      phrases(`cloud | cloud services | cloud platforms | cloud platform | cloud infrastructure | cloud computing | cloud-native | cloud native | cloud providers | public cloud | AWS | Amazon Web Services | Azure | GCP | Google Cloud |
      serverless | Lambda | cloud environments | cloud technologies | hybrid cloud | hosted infrastructure | EC2 | S3 | cloud strategy | cloud migration | cloud architecture | cloud deployments |
      landing zones | landing zone | Bicep`),
    kinds: ['system_design', 'other'],
    criteria: [
      {
        name: 'Builds on cloud services with open eyes',
        anchors: [
          'Names services; cannot say what happens when one of them or a zone is down.',
          'Assembles a working set-up from tutorials; rights are wide and cost is a surprise.',
          'Chooses between managed and own by guarantees, rights and cost, and shows where the design survives a lost zone.',
          'Shaped how an organisation uses a cloud — accounts, limits, money — and left or stayed with a service for reasons told with figures.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'other'],
        ask: 'You move an application with a database of 2 TB to a public cloud. What do you run yourself, what do you rent, and what would make you regret each choice?',
        listenFor: 'Guarantees and limits per service, data movement, rights, money, the way back.',
      },
      {
        kinds: ['delivery', 'other'],
        ask: 'How did you decide on a cloud strategy with people who feared being locked in and people who feared the bill?',
        listenFor: 'Concrete risks, figures, a reversible first step, who owned the decision.',
      },
    ],
  },
  {
    id: 'containers',
    name: 'Containers and orchestration',
    family: 'platform',
    meaning: 'Packages and runs software in containers and understands what schedules them.',
    signals: phrases(
      `container | containers | containerisation | containerization | containerised applications | containerized | Docker | Kubernetes | K8s | Helm | container orchestration | OpenShift | EKS | GKE | AKS | ECS | Istio | Nomad | Podman | pods`,
    ),
    kinds: ['system_design', 'other'],
    criteria: [
      {
        name: 'Runs software in containers with understanding',
        anchors: [
          'Builds an image that works; probes, limits and shutdown are unknown.',
          'Deploys with copied manifests; a failing pod is deleted and hoped for.',
          'Explains scheduling, probes, limits and rollouts, keeps images small and traceable, and debugs a restart loop methodically.',
          'Ran clusters through upgrades and failures for many teams, and says when they would not use one.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'other', 'delivery'],
        ask: 'A service in a cluster restarts every few minutes under load, and each rollout drops requests. What are the likely causes, and how do you tell them apart?',
        listenFor: 'Limits, probes, shutdown signals and draining; a measurement for each; no guessing.',
      },
    ],
  },
  {
    id: 'ci_cd',
    name: 'Continuous integration and delivery',
    family: 'platform',
    meaning: 'Gets every change to users quickly and safely, and back again.',
    signals:
      phrases(`CI/CD | CI | CD pipelines | continuous integration | continuous delivery | continuous deployment | continuous integration and delivery | continuous integration and deployment | build pipelines | release pipelines | deployment pipelines | delivery pipelines | automated delivery pipelines |
      Jenkins | GitHub Actions | GitLab CI | GitLab | CircleCI | ArgoCD | Argo | GitOps | release engineering | release management | build automation | build systems | automated deployments | deployment automation | ~deployments | ~deployment | deploy .. frequently |
      trunk-based | blue-green | canary releases | release process | build and release |
      ~releases | Bazel | Gradle | Maven | build times | DORA`),
    kinds: ['delivery', 'other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Gets changes to users safely',
        anchors: [
          'Releases by hand on agreed nights; going back is an adventure.',
          'Uses the pipeline others built; slow and flaky runs are accepted.',
          'Designed stages by risk, keeps feedback under minutes, releases in steps with a tested way back.',
          'Brought lead time from weeks to hours and failures down at the same time, and knows which change did what.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['delivery', 'other', 'system_design'],
        ask: 'Your pipeline takes 50 minutes and fails one time in six for no reason. The team wants to release daily. What do you do first?',
        listenFor:
          'Measures where time and flakiness come from, moves risk, cuts or parallelises, agrees what may block.',
      },
      {
        kinds: ['coding', 'delivery'],
        ask: 'How does a change of yours get from your editor to a user today, and which step would you change?',
        listenFor: 'Knows the whole way, names the slowest or riskiest step, a realistic improvement.',
      },
    ],
  },
  {
    id: 'infrastructure_as_code',
    name: 'Infrastructure as code',
    family: 'platform',
    meaning: 'Describes infrastructure in code that is reviewed, tested and applied without surprise.',
    signals: phrases(
      `infrastructure as code | infrastructure-as-code | IaC | Terraform | CloudFormation | Pulumi | Ansible | Puppet | =Chef | SaltStack | configuration management | provisioning | provision infrastructure | immutable infrastructure | infrastructure automation | OpenTofu`,
    ),
    kinds: ['other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Changes infrastructure without surprise',
        anchors: [
          'Clicks in a console and writes it down later.',
          'Uses modules of others; state and drift are frightening.',
          'Keeps changes small and reviewed, reads the plan, handles drift and secrets, and can rebuild an environment.',
          'Gave teams modules they can use safely on their own, and moved live systems into code without an outage.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'coding'],
        ask: 'The plan for a small change says it will replace the production database. What happened, and what do you do now?',
        listenFor:
          'Stops, reads state against reality, imports or pins, protects against deletion, a rule for next time.',
      },
    ],
  },
  {
    id: 'devops',
    name: 'DevOps way of working',
    family: 'platform',
    meaning: 'Closes the gap between building and running: teams own what they ship.',
    signals:
      phrases(`DevOps | DevOps principles | DevOps culture | DevOps practices | DevOps tools | DevSecOps | you build it you run it | own .. in production | run .. in production | operate .. in production | operating .. in production | running production systems | production systems |
      ~production environments | operational responsibility | operate services | operate .. services | ~running services | ~infrastructure | ~build and run`),
    kinds: ['system_design', 'delivery', 'other'],
    criteria: [
      {
        name: 'Owns what they ship',
        anchors: [
          'Throws software over a wall; nights belong to others.',
          'Helps operators when asked; does not see the figures of their own service.',
          'Watches what they ship, takes part in on-call, and lets operation change the design.',
          'Brought a team that only built to running its services, and shows that both speed and calm grew.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['system_design', 'delivery', 'other'],
        ask: 'What did running a service in production teach you that changed how you design?',
        listenFor: 'A particular night or figure, the design decision it changed, shared ownership.',
      },
    ],
  },
  {
    id: 'developer_experience',
    name: 'Developer platforms and productivity',
    family: 'platform',
    meaning:
      'Builds platforms and tools that let other engineers deliver sooner, and treats them as customers.',
    signals:
      phrases(`developer experience | developer productivity | internal platform | internal platforms | internal developer platform | platform engineering | platform team | developer tools | developer tooling | internal tools | internal tooling | golden paths | paved roads | self-service platform | self-service infrastructure |
      engineering productivity | SDK | SDKs | shared libraries | shared tooling | developer portal | tooling for engineers | tools for developers | ~tooling |
      service templates | paved road | Backstage | developer satisfaction`),
    kinds: ['other', 'system_design', 'delivery'],
    criteria: [
      {
        name: 'Serves engineers as customers',
        anchors: [
          'Builds what is interesting and mandates its use.',
          'Answers requests one by one; the queue grows.',
          'Watches engineers at work, removes the slowest step, measures use, and offers a way out.',
          'Teams moved to the platform by choice; shows time saved and a part that was withdrawn because it was not used.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'delivery'],
        ask: 'Nobody uses the deployment tool your team built. How do you find out why, and what do you do with what you learn?',
        listenFor: 'Talks to users, watches, measures, dares to drop it, one team won at a time.',
      },
    ],
  },
];
