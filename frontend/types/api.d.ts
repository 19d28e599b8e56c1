/**
 * What the service answers, as the page reads it: docs/api.md and /q/openapi say what it means. Where
 * a member is marked with `?`, the service leaves it out for want of a value.
 */
declare namespace Api {
  /** In the dataset's two languages. */
  type Names = { en: string; fr: string };

  interface Dataset {
    name: string;
    source: string;
    licence: string;
    paper: string;
    counts: { train: number; validation: number; test: number };
    picture: { width: number; height: number; minimum: number; maximum: number };
    /** On a scale of 0 to 1. */
    pixels: { mean: number; deviation: number };
    classes: { index: number; names: Names }[];
    sha256: string;
  }

  interface Distribution {
    split: string;
    count: number;
    classes: { index: number; names: Names; count: number }[];
  }

  interface Statistics {
    split: string;
    count: number;
    pixels: { mean: number; deviation: number };
    /** How many pixels have each of the 256 values. */
    histogram: number[];
  }

  /** A page of a list; total: on all pages. */
  interface List<T> {
    total: number;
    offset: number;
    limit: number;
    items: T[];
  }

  /** A picture: its place in the split and its class. */
  type Picture = { index: number; class: number; picture: string };

  /** index: place among the test pictures; picture: its address. */
  type Answer = {
    index: number;
    truth: number;
    predicted: number;
    confidence: number;
    picture: string;
  };

  /** picture: not there where it is not known which it is. */
  type Mistake = Omit<Answer, 'picture'> & { picture?: string };

  /** A picture of a split, where that is not said beside it. */
  type SplitPicture = Picture & { split: string };

  interface SuspectPair {
    first: SplitPicture;
    second: SplitPicture;
    distance: number;
  }

  /** confidences: of each version, in their order. */
  type Suspect = Picture & { predicted: number; confidences: number[] };

  interface Suspects extends List<Suspect> {
    /** Not there where nobody looked for them. */
    nearPairs?: SuspectPair[];
    versions: string[];
  }

  type Guess = { predicted: number; confidence: number };

  type TwoAnswers = {
    index: number;
    truth: number;
    first: Guess;
    second: Guess;
    picture: string;
  };

  interface ModelSummary {
    name?: string;
    version: string;
    /** That it learned from. */
    dataset?: string;
    active: boolean;
    builtIn: boolean;
    finishedAt?: string;
    trainableParameters?: number;
    testAccuracy?: number;
    /** Not there until it was measured on some. */
    photographs?: PhotographFigures;
    /** Only there if it cannot answer. */
    faultType?: string;
    fault?: string;
  }

  /** Of some photographs that people labelled; flagged: null if the version cannot say so. */
  interface PhotographFigures {
    garments: number;
    right: number;
    /** Those of the right ones for which any of several classes is right. */
    rightOfSeveral: number;
    /** Null without garments. */
    accuracy: number | null;
    flagged: number | null;
    others: number;
    othersFlagged: number | null;
  }

  interface PhotographLabel {
    name: string;
    classes: number[];
    figures: PhotographFigures;
    predicted: number[];
    refused: number;
    sources: { name: string; figures: PhotographFigures }[];
  }

  interface PhotographEvaluation {
    version: string;
    knows: boolean;
    total: PhotographFigures;
    sources: {
      name: string;
      figures: PhotographFigures;
      expectedCalibrationError: number | null;
      predictionSets: PredictionSets | null;
    }[];
    /** The name is empty where nobody said. */
    kinds: { name: string; figures: PhotographFigures }[];
    labels: PhotographLabel[];
  }

  /** right: by the rule of the figures; predicted: null for a file that could not be used. */
  interface PhotographAnswer {
    sha256: string;
    source: string;
    label: string;
    /** Those that are right; empty if none is. */
    classes: number[];
    predicted: number | null;
    confidence: number;
    /** Whether it was taken for one of the classes at all. */
    known: boolean;
    right: boolean;
    /** Null if the service has none. */
    picture: string | null;
  }

  type Score = { loss: number; accuracy: number };

  /** Of a residual block, branch: its layers, whose counts are in its own. */
  interface NetworkLayer {
    kind: string;
    kernel?: number;
    stride?: number;
    rate?: number;
    output: number[];
    trainableParameters: number;
    parameters: number;
    multiplyAdds: number;
    branch?: NetworkLayer[];
  }

  /** input, and output of layers: channels, height, width, or how many numbers. */
  interface Network {
    name: string;
    input: number[];
    layers: NetworkLayer[];
    trainableParameters: number;
    parameters: number;
    multiplyAdds: number;
  }

  /** notes: not there until somebody wrote some; network: not there of one imported as an ONNX file. */
  interface ModelDetail {
    name: string;
    version: string;
    testAccuracy?: number;
    photographs?: PhotographFigures;
    notes?: string;
    network?: Network;
    card: ModelCard;
  }

  interface ModelCard {
    version: string;
    labels: { english: string[]; french: string[] };
    data: { name: string };
    /** recipe: of preparation; absent for garments. */
    input: { recipe?: string };
    hyperparameters?: Record<string, unknown>;
    platform?: { engine?: string; processors?: number };
    startedAt?: string;
    finishedAt?: string;
    history?: Epoch[];
    validation?: Score | null;
    test?: Score | null;
    /** Not there until it was measured on some. */
    photographs?: { garments: number; right: number } | null;
  }

  interface ActiveModel {
    name: string;
    version: string;
    /** When it was promoted, if it was. */
    since?: string;
    /** What answered before, the last one newest. */
    previous?: string[];
    card: ModelCard;
  }

  /** meanConfidence and accuracy are null for an empty bin. */
  interface CalibrationBin {
    lower: number;
    upper: number;
    count: number;
    meanConfidence: number | null;
    accuracy: number | null;
  }

  /** sizes[i]: how many sets have i + 1 classes. */
  interface PredictionSets {
    pictures: number;
    covered: number;
    sizes: number[];
    coverage: number;
    meanSize: number;
  }

  interface Calibration {
    bins: CalibrationBin[];
    expectedCalibrationError: number;
    maximumCalibrationError: number;
  }

  /** As the threshold falls; all three have as many members. */
  interface PrecisionRecall {
    averagePrecision: number;
    thresholds: number[];
    recall: number[];
    precision: number[];
  }

  type Means = { precision: number; recall: number; f1: number };

  interface ClassFigures {
    index: number;
    precision: number;
    recall: number;
    f1: number;
    support: number;
  }

  interface Evaluation {
    version: string;
    /** That the version learned from. */
    dataset: string;
    classes: { index: number; names: Names }[];
    pictures: number;
    loss: number;
    accuracy: number;
    top2Accuracy: number;
    /** Means over the classes: each weighing the same, or as much as its pictures. */
    report: { classes: ClassFigures[]; macro: Means; weighted: Means };
    /** counts[truth][predicted] */
    confusionMatrix: { counts: number[][] };
    /** Not there for a version that was evaluated before this was measured. */
    calibration?: Calibration | null;
    /** Not there for a version that gives none. */
    predictionSets?: { all: PredictionSets; classes: (PredictionSets | null)[] } | null;
    /** By class, null for one without pictures; not there before this was measured. */
    precisionRecall?: (PrecisionRecall | null)[] | null;
    surestMistakes?: Mistake[] | null;
    history?: Epoch[] | null;
  }

  /** Second minus first. */
  type Change = { first: number; second: number; difference: number };

  /** Of photographs of garments that both versions were asked about. */
  interface PhotographContest {
    photographs: number;
    accuracy: Change;
    bothRight: number;
    onlyFirst: number;
    onlySecond: number;
    bothWrong: number;
    pValue: number;
  }

  type PhotographComparison = PhotographContest & {
    sources: (PhotographContest & { name: string })[];
  };

  interface Comparison {
    first: string;
    second: string;
    /** That both were measured on; then those that only one was, or as another class. */
    pictures: number;
    onlyOfFirst: number;
    onlyOfSecond: number;
    /** In the order of all that follows. */
    names: { index: number; names: Names }[];
    accuracy: Change;
    /** Null if it is not known of these pictures alone. */
    loss: Change | null;
    /** support: how many of the pictures are of the class. */
    classes: {
      index: number;
      precision: Change;
      recall: Change;
      f1: Change;
      support: number;
    }[];
    matrixDifference: number[][];
    bothRight: number;
    onlyFirst: number;
    onlySecond: number;
    bothWrong: number;
    /** Of McNemar's exact test. */
    pValue: number;
    /** Null if there are none that both were measured on. */
    photographs?: PhotographComparison | null;
  }

  /** What an epoch of a run measured. */
  interface Epoch {
    epoch: number;
    trainingLoss: number;
    trainingAccuracy: number;
    validationLoss?: number | null;
    validationAccuracy?: number | null;
    learningRate?: number;
    seconds?: number;
  }

  type RunState =
    | 'queued'
    | 'running'
    | 'cancelling'
    | 'succeeded'
    | 'failed'
    | 'cancelled'
    | 'interrupted';

  interface RunSummary {
    id: string;
    version?: string;
    initialVersion?: string;
    /** Of people's own. */
    dataset?: string;
    state: RunState;
    /** Why it is in this state, in English. */
    reason?: string;
    published: boolean;
    resumable: boolean;
    createdAt: string;
    startedAt?: string;
    finishedAt?: string;
    /** All its starts together; absent while it goes. */
    trainingSeconds?: number;
    attempt: number;
    epoch?: number;
    epochs?: number;
  }

  /** The latest figures of the running epoch. */
  interface Progress {
    epoch: number;
    epochs: number;
    batch: number;
    batches: number;
    loss?: number;
    accuracy?: number;
    learningRate?: number;
    picturesPerSecond?: number;
    secondsLeft?: number;
  }

  interface Run extends RunSummary {
    progress?: Progress;
    history: Epoch[];
    configuration?: Configuration;
    checkpoint?: { step: number; writtenAt: string };
    /** The last lines of its process, if it failed. */
    log?: string[];
  }

  type RunPage = { runs: RunSummary[]; offset: number; limit: number; total: number };

  /** The hyperparameters; some stand together in an object of their own. */
  interface Configuration {
    [name: string]: string | number | boolean | Configuration;
  }

  type Member = import('../page/src/screens/training/form/members.js').Member;

  type TrainingDefaults = {
    /** With which a run begins; absent for random numbers. */
    initialVersion?: string;
    configuration: Configuration;
    members: Member[];
    /** What matters most first. */
    groups: { name: string; fields: string[] }[];
  };

  /** What a run would take. */
  type TrainingEstimate = { seconds: number; epochs: number };

  type ClassProbability = { index: number; name: string; probability: number };

  /** Parts of the upright picture's width and height, 0 to 1. */
  type Area = { left: number; top: number; width: number; height: number };

  /** In base64; of the size that the network takes, which is not every network's. */
  type PreparedPicture = { width: number; height: number; mediaType: string; data: string };

  interface Preparation {
    /** Which of the ways to read the picture; of an answer the one that counted most. */
    reading: string;
    /** Gray on black already, so nothing was cut out. */
    datasetLike: boolean;
    garmentFound: boolean;
    polarity: 'positive' | 'negative';
    /** The garment's. */
    area?: Area;
  }

  /** As `predict` of src/api/predictions.js gives it. */
  interface Prediction {
    prediction: { index: number; name: string; confidence: number };
    /** The classes among which the right one is nearly always; null where the version cannot tell. */
    predictionSet: { coverage: number; classes: ClassProbability[] } | null;
    /**
     * False where the picture shows none of the ten classes and the prediction is only the most similar
     * one, null where the version cannot tell.
     */
    known: boolean | null;
    knownScore: number | null;
    /** In descending order. */
    probabilities: ClassProbability[];
    model: { name: string; version: string };
    preparation: Preparation | null;
    /** What the network saw. */
    picture: PreparedPicture | null;
  }

  /** Parts of the upright picture, which it may reach beyond. */
  type Place = { left: number; top: number; width: number; height: number };

  interface Explanation {
    explained: ClassProbability;
    prediction: { index: number; name: string; confidence: number };
    method: { name: string; source: string };
    /** values[row][column], -1 to 1; unit: what 1 stands for. */
    map: { width: number; height: number; unit: number; values: number[][] };
    /** What the map covers. */
    place: Place;
    preparation: Preparation;
    model: { name: string; version: string };
  }

  interface Neighbour {
    index: number;
    /** Its true class. */
    class: number;
    name: string;
    /** 0 to 2. */
    distance: number;
    picture: string;
  }

  interface Neighbours {
    prediction: { index: number; name: string; confidence: number };
    /** How many of the neighbours are of the predicted class. */
    agreeing: number;
    /** The nearest first. */
    neighbours: Neighbour[];
    searched: { split: string; pictures: number; size: number; features: number; source: string };
    model: { name: string; version: string };
  }

  interface FeatureMaps {
    layers: {
      /** Channels, height, width. */
      shape: number[];
      /** How many of the channels are on the sheet. */
      maps: number;
      columns: number;
      largest: number;
      sheet: PreparedPicture;
    }[];
    model: { name: string; version: string };
  }

  interface Stages {
    preparation: Preparation;
    stages: (PreparedPicture & { stage: string })[];
    /** All ways to read the picture. */
    readings: { reading: string; picture: PreparedPicture }[];
  }

  type OwnClass = {
    id: string;
    names: Names;
    training: number;
    validation: number;
    test: number;
  };

  interface OwnDataset {
    name: string;
    builtIn: boolean;
    preparation: string;
    activeVersion?: string;
    size: number;
    colour: boolean;
    createdAt?: string;
    pictures: number;
    bytes?: number;
    /** In the order of a network's answers. */
    classes: OwnClass[];
  }

  interface DatasetList {
    datasets: OwnDataset[];
    limits: { datasets: number; pictures: number; bytes: number };
  }

  interface OwnPicture {
    sha256: string;
    class: string;
    split: string;
    bytes: number;
    addedAt: string;
    source: string;
    file?: string;
    answer?: { version: string; class: string; probability: number };
    picture: string;
    prepared: string;
  }

  /** nearDuplicates: those that it looks almost like. */
  type AddedPicture = {
    sha256: string;
    class: string;
    split: string;
    nearDuplicates: string[];
  };

  interface NearPair {
    first: OwnPicture;
    second: OwnPicture;
    distance: number;
  }

  interface ImportReport {
    added: number;
    alreadyThere: number;
    ignored: number;
    problems: { file: string; reason: string; detail: string }[];
    moreProblems: number;
    oneClass: string[][];
  }

  /** A range, or some values, and beside what there is a choice at all. */
  interface Dimension {
    min?: number;
    max?: number;
    scale?: 'linear' | 'log';
    choices?: unknown[];
    when?: { [field: string]: unknown[] };
  }

  interface SearchSettings {
    configuration: Configuration;
    space: { [field: string]: Dimension };
    method: 'ASHA' | 'RANDOM';
    resource: 'EPOCHS' | 'DATA';
    least: number;
    reduction: number;
    trials: number;
    epochs?: number;
    minutes?: number;
    finalists: number;
    repetitions: number;
    seed: number;
  }

  interface SearchSummary {
    id: string;
    name: string;
    dataset?: string;
    state: RunState;
    reason?: string;
    resumable: boolean;
    createdAt: string;
    startedAt?: string;
    finishedAt?: string;
    attempt: number;
    trials: number;
    tried: number;
    best?: number;
    bestAccuracy?: number;
  }

  interface Measured {
    rung: number;
    amount: number;
    validationAccuracy: number;
    validationLoss: number;
    seconds: number;
    elapsed: number;
  }

  interface Trial {
    number: number;
    values: { [field: string]: unknown };
    measured: Measured[];
    validationAccuracies: number[];
    failure?: string;
    attempts: number;
  }

  interface FinalRun {
    trial: number;
    seed: number;
    validationAccuracy?: number;
    validationLoss?: number;
    seconds: number;
    failure?: string;
    attempts: number;
  }

  interface Verdict {
    trial: number;
    runs: number;
    failed: number;
    mean?: number;
    deviation?: number;
    difference?: number;
    pValue?: number;
    better: boolean;
  }

  interface Search extends SearchSummary {
    settings?: SearchSettings;
    results: Trial[];
    finals: FinalRun[];
    verdicts: Verdict[];
    log?: string[];
  }

  /** Where others in the local network reach the service: origins. */
  interface Addresses {
    addresses: string[];
  }

  interface SearchPage {
    searches: SearchSummary[];
    offset: number;
    limit: number;
    total: number;
  }

  interface SearchDefaults {
    settings: SearchSettings;
    searchable: string[];
  }

  type Posted<Path extends string> = Path extends 'training-runs'
    ? Run
    : Path extends 'searches'
      ? Search
      : Path extends 'predict'
        ? Prediction
        : Path extends 'predict/preparation'
          ? Stages
          : Path extends 'explanations'
            ? Explanation
            : Path extends 'explanations/neighbours'
              ? Neighbours
              : Path extends 'explanations/feature-maps'
                ? FeatureMaps
                : Path extends 'training-runs/estimates'
                  ? TrainingEstimate
                  : Path extends 'datasets'
                    ? OwnDataset
                    : Path extends `datasets/${string}/pictures`
                      ? AddedPicture
                      : Path extends `datasets/${string}/archive`
                        ? ImportReport
                        : At<Path>;

  /** What the service answers at a path, by the path's pattern; more exact patterns come first. */
  type At<Path extends string> = Path extends 'dataset'
    ? Dataset
    : Path extends 'dataset/suspects'
      ? Suspects
      : Path extends `dataset/${string}/distribution`
        ? Distribution
        : Path extends `dataset/${string}/statistics`
          ? Statistics
          : Path extends `dataset/${string}/pictures`
            ? List<Picture>
            : Path extends 'models'
              ? ModelSummary[]
              : Path extends 'models/active' | 'models/active/rollback'
                ? ActiveModel
                : Path extends `models/${string}/evaluation`
                  ? Evaluation
                  : Path extends `models/${string}/evaluation/photographs`
                    ? PhotographEvaluation
                    : Path extends `models/${string}/evaluation/photographs/answers`
                      ? List<PhotographAnswer>
                      : Path extends `models/${string}/evaluation/pictures`
                        ? List<Answer>
                        : Path extends `models/${string}/comparison`
                          ? Comparison
                          : Path extends `models/${string}/comparison/pictures`
                            ? List<TwoAnswers>
                            : Path extends `models/${string}`
                              ? ModelDetail
                              : Path extends `networks/${string}`
                                ? Network
                                : Path extends 'training-runs'
                                  ? RunPage
                                  : Path extends 'training-runs/defaults'
                                    ? TrainingDefaults
                                    : Path extends `training-runs/${string}`
                                      ? Run
                                      : Path extends 'searches'
                                        ? SearchPage
                                        : Path extends 'addresses'
                                          ? Addresses
                                          : Path extends 'searches/defaults'
                                            ? SearchDefaults
                                            : Path extends `searches/${string}`
                                              ? Search
                                              : Path extends 'datasets'
                                                ? DatasetList
                                                : Path extends `datasets/${string}/pictures`
                                                  ? List<OwnPicture>
                                                  : Path extends `datasets/${string}/duplicates`
                                                    ? List<NearPair>
                                                    : // biome-ignore lint/suspicious/noExplicitAny: a path of which nothing is known
                                                      any;
}
