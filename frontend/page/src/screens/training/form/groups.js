/**
 * The choices as people meet them: what matters most first, the rest behind a heading. A member of
 * the service that is in none of them joins the last one.
 */
export const GROUPS = Object.freeze([
  { name: 'main', fields: ['epochs', 'learningRate', 'batchSize'] },
  {
    name: 'steps',
    fields: [
      'optimizer',
      'momentum',
      'schedule.shape',
      'schedule.warmUp',
      'schedule.stepEpochs',
      'schedule.stepFactor',
    ],
  },
  {
    name: 'heart',
    fields: [
      'augmentation.horizontalFlip',
      'augmentation.maxShift',
      'augmentation.erasing',
      'augmentation.erasingMaxArea',
      'labelSmoothing',
      'weightDecay',
    ],
  },
  {
    name: 'same',
    fields: ['architecture', 'validationFraction', 'splitSeed', 'seed', 'threads'],
  },
]);

/** Choices that mean something only beside another one. */
const NEEDS = {
  momentum: (values) => values.optimizer === 'SGD',
  'schedule.warmUp': (values) => values['schedule.shape'] === 'ONE_CYCLE',
  'schedule.stepEpochs': (values) => values['schedule.shape'] === 'STEP',
  'schedule.stepFactor': (values) => values['schedule.shape'] === 'STEP',
  'augmentation.erasingMaxArea': (values) => Number(values['augmentation.erasing']) !== 0,
};

/** Whether a choice means something now. @param {Record<string, string | boolean>} values typed */
export const isRelevant = (field, values) => NEEDS[field]?.(values) ?? true;

/** The groups with the members that the service has, in order. */
export function grouped(members) {
  const byField = new Map(members.map((member) => [member.field, member]));
  const groups = GROUPS.map(({ name, fields }) => ({
    name,
    members: fields.filter((field) => byField.has(field)).map((field) => byField.get(field)),
  }));
  const placed = new Set(GROUPS.flatMap(({ fields }) => fields));
  groups.at(-1).members.push(...members.filter(({ field }) => !placed.has(field)));
  return groups;
}
