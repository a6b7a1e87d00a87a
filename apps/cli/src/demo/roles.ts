// The three role descriptions of the demonstration, in our own words.

export interface DemonstrationRole {
  readonly title: string;
  readonly text: string;
}

export const demonstrationRoles: readonly DemonstrationRole[] = [
  {
    title: 'Senior Technical Lead',
    text: `We are looking for a technical lead for our booking products. You own the architecture of several services
from first sketch to production and choose the technologies they are built with. You design secure, maintainable and
fast APIs and microservices. You run design reviews, set coding standards and keep domain-driven design and clean
architecture alive in daily work. You take part in the whole life cycle: sprint planning, continuous integration and
delivery, and our cloud platform on AWS. You mentor and coach engineers and influence technical direction beyond your
team. You translate between product managers, business stakeholders and developers, and you are accountable for several
projects at once and for how they serve long-term goals.

You bring:
- 8 or more years of professional software development
- strong skills in backend and frontend technologies such as Node.js, Java, Python or React
- a solid grasp of distributed systems, data structures and algorithms
- experience with SQL and NoSQL databases
- hands-on work with Docker, Kubernetes and DevOps practices
- clear communication and analytical problem solving
- a bachelor's or master's degree in computer science or a related field`,
  },
  {
    title: 'Site Reliability Engineer',
    text: `Keep our platform available and make it boring to run.

What you will do
- define service level objectives and error budgets with product teams
- lead incident response and write blameless postmortems
- build observability: metrics, tracing and alerting that people trust
- automate infrastructure with Terraform and operate Kubernetes clusters
- plan capacity and test how systems fail

What you bring
- 5+ years in operations or software engineering
- strong Linux and networking fundamentals
- programming in Go or Python
- calm, clear communication under pressure

Nice to have
- experience with PostgreSQL in production`,
  },
  {
    title: 'Data Engineer',
    text: `You will design, build and operate data pipelines that analysts and machine-learning engineers rely on.

Requirements:
* 4+ years of data engineering
* excellent SQL and data modelling for a warehouse
* Python, and Spark or Flink for batch and stream processing
* orchestration with Airflow or a similar tool
* care for data quality, lineage and privacy
* the ability to explain trade-offs to stakeholders

Nice to have: dbt, Kafka, and experience with cost control in the cloud.`,
  },
];
