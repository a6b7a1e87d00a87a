// Three role descriptions in our own words, for the demonstration organization and for trying the planner: one in
// prose, one in bullets, one mixed.

/** A role description for the demonstration, with the title of its opening. */
export interface DemoRole {
  readonly title: string;
  readonly description: string;
}

const seniorTechnicalLead = `We are looking for someone who owns the architecture of our ordering and settlement systems from the first sketch to the day they are switched off. You decide on the technology stack together with the teams, design services and APIs that other teams can rely on, and make sure that what we ship is secure, maintainable and fast. You chair design reviews, set coding standards that engineers actually follow, and promote clean architecture and domain-driven design where they pay off.

You take part in the whole development lifecycle: you plan sprints with the teams, look after our CI/CD pipelines and shape our cloud strategy on AWS. You mentor and coach engineers, foster a culture in which people speak up, and convince colleagues who do not report to you. You are the bridge between product managers, stakeholders in operations and the engineers, and you turn business requirements into technical plans. You align engineering work with the long-term goals of the company and are accountable for the success of several projects at once.

What you bring: at least eight years of experience in software development, and strong knowledge of a modern backend technology such as Java, Go or Node.js and of a frontend framework such as React or Vue. You have a solid foundation in distributed systems, data structures and algorithms, SQL databases and NoSQL databases. Experience with Docker, Kubernetes and DevOps practices is a plus. Excellent analytical skills and clear communication are essential. A degree in computer science or a comparable education is expected.

We pay well, leave you time to think, and work from wherever you like.`;

const siteReliabilityEngineer = `Site Reliability Engineer

About us
Quayside runs the booking systems of forty ferry lines. Our offices are in two harbour towns and everyone else works from home.

What you will do
- Agree service level objectives with product teams and watch the error budgets
- Take part in the on-call rotation, lead incident response and run blameless post-incident reviews
- Build and operate Kubernetes clusters on AWS
- Manage infrastructure as code with Terraform
- Automate repetitive operations work in Python or Go
- Extend our observability with Prometheus, Grafana and OpenTelemetry
- Plan capacity for the summer season

What you bring
- 4+ years of experience running production systems
- Deep knowledge of Linux and networking (TCP/IP, DNS, load balancing)
- Experience with CI/CD pipelines
- Ability to stay calm under pressure and to communicate clearly during outages
- Right to work in the EU

Nice to have
- Experience with disaster recovery exercises
- CKA certification
- Knowledge of PostgreSQL administration

What we offer
- 30 days of vacation and a pension plan
- A budget for books and conferences`;

const dataEngineer = `You will design, build and run the data pipelines behind our public-transport forecasts, model the data in our warehouse so that planners and analysts get one answer to one question, and find wrong data before they do. You work closely with data scientists and with the operators who supply the data.

Requirements:
1. 3-5 years of experience in data engineering
2. Excellent SQL and solid Python
3. Experience with an orchestrator such as Airflow or Dagster
4. Understanding of dimensional modelling and of slowly changing dimensions
5. Experience with stream processing, for example Kafka or Flink
6. Knowledge of data privacy rules such as GDPR
7. Experience with AWS, GCP or Azure
8. Bachelor's degree in a technical subject or equivalent practical experience

Nice to have: dbt, Snowflake or BigQuery, experience with data contracts, open-source contributions.

We are an equal opportunity employer.`;

/** The roles of the demonstration, in the order in which their openings are created. */
export const demoRoles: readonly [DemoRole, DemoRole, DemoRole] = [
  { title: 'Senior Technical Lead', description: seniorTechnicalLead },
  { title: 'Site Reliability Engineer', description: siteReliabilityEngineer },
  { title: 'Data Engineer', description: dataEngineer },
];
