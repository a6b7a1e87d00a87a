// Competencies of building systems that learn from data.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Modelling, deep learning, language models, statistics and experiments, running models in production. */
export const machineLearningCompetencies: readonly Competency[] = [
  {
    id: 'ml_modelling',
    name: 'Machine learning modelling',
    family: 'machine_learning',
    meaning:
      'Turns a question into a learning problem, finds features and a model, and knows whether it works.',
    signals:
      phrases(`machine learning | =ML | machine learning models | ML models | predictive models | predictive modelling | model training | train models | training models | scikit-learn | XGBoost |
      feature engineering | supervised learning | unsupervised learning | ~classification | regression models | recommender systems | recommendation systems | ranking models | model selection |
      machine-learned | statistical learning | applied ML | learning algorithms | data science | model evaluation | evaluate models | artificial intelligence | ~=AI`),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Knows whether a model works',
        anchors: [
          'Reaches for a library and reports accuracy; leaks the answer into the features.',
          'Compares models on a held-out set; the measure does not reflect what errors cost.',
          'Starts with a simple baseline, guards against leakage, chooses the measure from the decision, and looks at the errors.',
          'Stopped or reframed a project because the evidence said so, and can show models that moved a business figure.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other'],
        ask: 'Predict which customers will leave within a month. What is one training example, when is its label known, and how could the future leak into it?',
        listenFor:
          'Time split, definition of leaving, baseline, cost of each error, what is done with the prediction.',
      },
      {
        kinds: ['coding', 'other'],
        ask: 'Here is a notebook with 97 percent accuracy. Find out whether to believe it.',
        listenFor: 'Checks balance, leakage and split, reproduces, looks at single errors.',
      },
    ],
  },
  {
    id: 'deep_learning',
    name: 'Deep learning',
    family: 'machine_learning',
    meaning: 'Trains and adapts neural networks and understands why training goes wrong.',
    signals: phrases(
      `deep learning | neural networks | neural network | PyTorch | TensorFlow | Keras | =JAX | computer vision | image recognition | CUDA | ~GPU | ~GPUs | transformers | speech recognition | reinforcement learning | convolutional`,
    ),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Trains networks with understanding',
        anchors: [
          'Changes settings at random when the loss does not fall.',
          'Adapts published code; cannot explain its layers or its loss.',
          'Debugs training by small experiments, overfits one batch first, reads curves, and budgets compute.',
          'Made training many times cheaper or more stable, or adapted a method to a new domain, and explains why it worked.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding'],
        ask: 'The loss falls for an hour, then jumps and stays. Which five things do you check, in which order?',
        listenFor:
          'Data before model, learning rate and numerics, reproducing on small, one change at a time.',
      },
    ],
  },
  {
    id: 'language_models',
    name: 'Language models and NLP',
    family: 'machine_learning',
    meaning: 'Builds with language models and text, and measures whether the answers can be trusted.',
    signals:
      phrases(`NLP | natural language processing | natural language | LLM | LLMs | large language models | language models | generative AI | GenAI | prompt engineering | retrieval-augmented | =RAG |
      fine-tuning | =embeddings | chatbots | AI agents | LangChain | Hugging Face | text classification | GPT`),
    kinds: ['other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Builds with language models and measures it',
        anchors: [
          'Shows a demo that works on the examples chosen; failure is “hallucination”.',
          'Improves prompts by feel; no set of cases tells better from worse.',
          'Builds an evaluation first, grounds answers in sources, limits what a wrong answer can do, and watches cost.',
          'Runs such a feature for real users with measured quality, and changed approach because the measurements said so.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'coding'],
        ask: 'A support assistant is to answer from 5,000 articles, some outdated. How do you build it, and how do you know on Friday whether it is better than on Monday?',
        listenFor:
          'Retrieval and freshness, a graded set of questions, “I do not know”, abuse, cost per answer.',
      },
    ],
  },
  {
    id: 'statistics',
    name: 'Statistics and experiments',
    family: 'machine_learning',
    meaning: 'Reasons from samples with the right doubt, and designs experiments that answer the question.',
    signals:
      phrases(`statistics | statistical | statistical analysis | statistical methods | probability | A/B testing | A/B tests | A/B experiments | AB testing | experimentation | experiment design | design experiments | hypothesis testing |
      causal inference | Bayesian | time series | ~forecasting | quantitative analysis | linear algebra | ~mathematics`),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Draws conclusions with the right doubt',
        anchors: [
          'Takes a difference of means as proof; looks until it is significant.',
          'Runs the usual test; its assumptions and the size of the effect are not discussed.',
          'Plans sample and stopping rule before, reports size with interval, and knows what would confound it.',
          'Found that a celebrated result was wrong or a dull one mattered, and convinced others with the data.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding'],
        ask: 'An experiment shows plus 2 percent after three days, and the product team wants to stop. What do you ask and what do you advise?',
        listenFor: 'Power, peeking, weekly rhythm, guard measures, a decision under uncertainty.',
      },
    ],
  },
  {
    id: 'ml_operations',
    name: 'Models in production',
    family: 'machine_learning',
    meaning: 'Brings models to users, keeps them fed, watched, and replaceable.',
    signals:
      phrases(`MLOps | ML ops | model deployment | deploy models | deploying models | deploy .. models | models in production | models into production | productionise .. models | productionize .. models | model serving | serve models |
      model monitoring | monitor models | feature store | feature stores | feature pipelines | model registry | MLflow | Kubeflow | SageMaker | Vertex AI | ML pipelines | ML infrastructure | ML platform | machine learning pipelines |
      machine learning systems | ML systems | ~inference | model drift | ~drift | retraining | production models | models .. to production | notebook to production | research to production | training pipelines |
      models live`),
    kinds: ['other', 'system_design'],
    criteria: [
      {
        name: 'Keeps models working for users',
        anchors: [
          'Hands over a file; what happens after is someone else’s concern.',
          'Serves a model behind an endpoint; drift is noticed by complaints.',
          'Versions data, code and model together, checks inputs live, compares new with old on traffic, and can go back.',
          'Built the way from idea to production for several teams and measures how long and how safely it goes.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design'],
        ask: 'A pricing model has run well for a year; since Tuesday margins fall. The model did not change. How do you find out what did?',
        listenFor:
          'Inputs and their sources, distribution shifts, feedback loops, a safe fallback while searching.',
      },
    ],
  },
];
