// Competencies of moving, shaping and guarding data.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Pipelines, modelling, warehouses, streams, quality, governance and analytics. */
export const dataCompetencies: readonly Competency[] = [
  {
    id: 'data_pipelines',
    name: 'Data pipelines',
    family: 'data',
    meaning: 'Builds pipelines that deliver complete data on time and can be run again after a failure.',
    signals:
      phrases(`data pipelines | data pipeline | batch pipelines | ETL | ELT | ETL pipelines | data ingestion | ingest data | ingestion | data engineering | data integration |
      Airflow | Dagster | Prefect | dbt | Luigi | data workflows | data flows | workflow orchestration | orchestration tools | batch processing | batch jobs |
      data transformations | transform data | move data | data movement | ~data processing | data infrastructure | ~data systems | Fivetran | data feeds |
      source systems | data sources`),
    kinds: ['other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Builds pipelines one can rely on',
        anchors: [
          'Writes scripts that work once; a second run doubles the data.',
          'Uses an orchestrator; late or missing input is noticed by the people who read the report.',
          'Makes each step repeatable, checks what comes in, backfills without side effects, and states when data is due.',
          'Runs pipelines many teams depend on with agreed delivery times, and tells how cost and delays were brought down.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'Three shops send a file of sales each night; one is late, one sends Tuesday twice. Reports are due at seven. Design the way from file to report.',
        listenFor:
          'Repeatable loads, arrival checks, a partial report marked as such, backfill, who is told.',
      },
      {
        kinds: ['coding', 'other'],
        ask: 'Write the step that brings changed customer rows into a history table. It may be run twice and may crash in the middle.',
        listenFor: 'Keys and validity periods, one transaction or equivalent, a check that can be repeated.',
      },
    ],
  },
  {
    id: 'data_modelling',
    name: 'Data modelling',
    family: 'data',
    meaning: 'Shapes data so that its users ask questions easily and get one answer.',
    signals:
      phrases(`data modelling | data modeling | data models | data model | model data | model .. data | dimensional modelling | dimensional modeling | Kimball | star schema | star schemas |
      snowflake schema | data vault | data marts | schemas for analytics | entity relationship | semantic layer | slowly changing | data architecture | normalisation`),
    kinds: ['other', 'system_design', 'design_review'],
    criteria: [
      {
        name: 'Models data for the questions asked',
        anchors: [
          'Copies source tables; two reports give two revenues.',
          'Builds wide tables for each request; meaning of columns is oral knowledge.',
          'Fixes the grain first, keeps history where it matters, and names measures so that they are counted once.',
          'Brought departments to one definition, and shows how the model took new questions without a rebuild.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'design_review'],
        ask: 'Subscriptions with upgrades, pauses and refunds: model them so that finance and marketing both get monthly revenue, and get the same one.',
        listenFor: 'Grain, events against states, history, one definition with named exceptions.',
      },
    ],
  },
  {
    id: 'data_warehousing',
    name: 'Warehouses and lakes',
    family: 'data',
    meaning:
      'Runs the stores in which an organisation’s data is kept for analysis, with an eye on cost and access.',
    signals:
      phrases(`data warehouse | data warehouses | data warehousing | data lake | data lakes | lakehouse | =Snowflake | BigQuery | Redshift | Databricks | =Synapse |
      Hive | Iceberg | Delta Lake | Parquet | columnar | analytical databases | OLAP | ClickHouse | data platform | data platforms | Athena | data mesh`),
    kinds: ['other', 'system_design'],
    criteria: [
      {
        name: 'Runs analytical stores with an eye on cost',
        anchors: [
          'Knows one product’s menu; cannot say why a query is dear.',
          'Loads and queries well; partitioning and access follow defaults.',
          'Chooses layout by how data is read, controls cost per team, and separates raw from trusted.',
          'Migrated a warehouse in use, kept numbers equal on both sides, and shows what users gained.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'The warehouse bill doubled in a quarter and nobody knows why. What do you look at, and what do you change without angering the analysts?',
        listenFor: 'Cost by query and team, layout and scans, scheduled waste, agreements instead of bans.',
      },
    ],
  },
  {
    id: 'big_data_processing',
    name: 'Large-scale and stream processing',
    family: 'data',
    meaning: 'Processes data that does not fit one machine, in batches and as it arrives.',
    signals:
      phrases(`=Spark | Apache Spark | PySpark | Hadoop | Flink | =Beam | Kafka | Kinesis | stream processing | ~streaming | real-time data | streaming data | big data |
      large datasets | large data sets | massive data | distributed data processing | streaming pipelines | MapReduce | Dataflow | terabytes | petabytes | Pulsar | event processing`),
    kinds: ['other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Processes data at scale',
        anchors: [
          'Adds machines when a job is slow; skew and shuffles are unknown.',
          'Writes jobs that run on samples; late events and memory surprise them in production.',
          'Finds skew and shuffles from the plan, treats late and repeated events on purpose, and sizes from numbers.',
          'Cut a large job’s cost or delay many times over and explains each step by what the engine does.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'coding'],
        ask: 'Count active users per five minutes from phone events that may arrive a day late. What do you publish when, and do you correct it?',
        listenFor: 'Event time against arrival, watermarks, corrections readers can follow, state size.',
      },
    ],
  },
  {
    id: 'data_quality',
    name: 'Data quality',
    family: 'data',
    meaning: 'Finds wrong data before its users do, and traces it to its source.',
    signals:
      phrases(`data quality | quality of .. data | data validation | validate data | data integrity | data accuracy | data lineage | ~lineage | data testing | Great Expectations | data observability |
      trustworthy data | reliable data | wrong data | bad data | clean data | data cleaning | data reconciliation | anomaly detection | data contracts | trust in data |
      quality checks | data checks`),
    kinds: ['other', 'design_review'],
    criteria: [
      {
        name: 'Finds wrong data first',
        anchors: [
          'Assumes the source is right; errors are reported by management.',
          'Counts rows and nulls; checks fire daily and are ignored.',
          'Checks what would mislead a decision, stops or marks bad data, and traces it to its source.',
          'Agreed contracts with producers so that faults are caught where they arise, and can show fewer incidents.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'design_review'],
        ask: 'Yesterday’s revenue is 8 percent lower than expected. How do you find out within an hour whether the business or the data is ill?',
        listenFor:
          'Compares sources, counts at each step, recent changes, says what is unknown, tells readers early.',
      },
    ],
  },
  {
    id: 'data_governance',
    name: 'Data governance and privacy',
    family: 'data',
    meaning: 'Keeps personal and sensitive data lawful, findable and no longer than needed.',
    signals:
      phrases(`data governance | data privacy | privacy | GDPR | CCPA | HIPAA | personal data | data protection | data catalogue | data catalog | data retention | data access policies |
      anonymisation | anonymization | master data | metadata management | data stewardship | ~sensitive data | PII |
      Unity Catalog | data catalogs`),
    kinds: ['other', 'system_design', 'delivery'],
    criteria: [
      {
        name: 'Handles personal data with care',
        anchors: [
          'Sees privacy as the lawyers’ matter; test systems hold real customers.',
          'Masks obvious fields; copies and backups are forgotten.',
          'Knows what is stored why and for how long, limits access by need, and can erase a person everywhere.',
          'Built privacy into the way data is produced and made it easier to do right than wrong.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'delivery'],
        ask: 'A customer asks to be erased. Their data is in a database, a warehouse, logs, backups and a colleague’s spreadsheet. What do you do?',
        listenFor:
          'Finds copies systematically, distinguishes legal duties to keep, keys per person, answers in time.',
      },
    ],
  },
  {
    id: 'analytics',
    name: 'Analytics and reporting',
    family: 'data',
    meaning: 'Turns data into answers that people act on.',
    signals:
      phrases(`analytics | business intelligence | =BI | ~dashboards | ~dashboard | reporting tools | business reporting | management reporting | Tableau | Looker | Power BI | =Metabase | data analysis | analyse data | analysing data | data visualisation |
      data visualization | visualise data | ~insights | metrics and reports | self-service analytics | Microsoft Excel | MS Excel | spreadsheets | ad-hoc queries | =KPIs | data-driven decisions | data analyst | data analysts |
      DAX`),
    kinds: ['other', 'delivery', 'coding'],
    criteria: [
      {
        name: 'Gives answers that people act on',
        anchors: [
          'Delivers the chart that was asked for; nobody knows what to do with it.',
          'Finds a pattern and reports it without its uncertainty.',
          'Asks which decision depends on it, checks the obvious other causes, and says how sure they are.',
          'Changed a decision worth money with an analysis that others could repeat.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery', 'coding'],
        ask: 'A manager asks for a dashboard of twenty figures. How do you find out which three matter, and what happens with the rest?',
        listenFor: 'Asks for decisions, shows a sketch early, definitions in writing, dares to say no.',
      },
    ],
  },
];
