/** Sentences around the figures in Spanish. */
import { levels, nation } from './terms.ts';

/** `y` becomes `e` before the sound of an i, but not before `hie`. */
const soundsLikeI = /^[«"(]*(?:i|í|hi(?!e)|hí)/i;

export function join(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length <= 1) return last;
  return `${items.slice(0, -1).join(', ')} ${soundsLikeI.test(last) ? 'e' : 'y'} ${last}`;
}

export const quote = (title: string) => `«${title}»`;

export const forRoles = (phrase: string, titles: string) => `${phrase} para ${titles}`;

const meanPay = (ofMarket: boolean) => (ofMarket ? 'El salario medio de mercado' : 'El salario medio');

export const pay = {
  none: 'No se publica un salario anual medio para ninguno de estos puestos.',
  noneFor: (titles: string) => `No se publica un salario anual medio para ${titles}.`,
  one: (ofMarket: boolean, title: string, mean: string) =>
    `${meanPay(ofMarket)} de ${title} es de ${mean} al año.`,
  same: (ofMarket: boolean, titles: string, mean: string) =>
    `${meanPay(ofMarket)} es el mismo para ${titles}: ${mean} al año.`,
  gap: (amount: string, percent: string | null) => `${amount}${percent === null ? '' : ` (${percent})`}`,
  higher: (
    ofMarket: boolean,
    top: { titles: string; mean: string },
    bottom: { titles: string; mean: string },
    gap: string,
  ) =>
    `${meanPay(ofMarket)} es más alto para ${top.titles}: ${top.mean} al año, ${gap} más que los ${bottom.mean} de ${bottom.titles}.`,
  highest: (
    ofMarket: boolean,
    top: { titles: string; mean: string },
    bottom: { titles: string; mean: string },
    gap: string,
  ) =>
    `${meanPay(ofMarket)} más alto es el de ${top.titles}, con ${top.mean} al año, y el más bajo, el de ${bottom.titles}, con ${bottom.mean}: una diferencia de ${gap}.`,
  between: (roles: string) => `Entre ambos: ${roles}.`,
  mixedSources: (names: string) =>
    `Los salarios de estos puestos proceden de fuentes distintas, ${names}: interprete con cautela las diferencias entre ellos.`,
  range: (phrases: string) => `Rango salarial: ${phrases}.`,
  span: (from: string, to: string) => `de ${from} a ${to}`,
  ofKind: (span: string, kind: string) => `${span} (${kind})`,
  rangeKinds: {
    percentiles: 'del percentil 10 al 90',
    'as-published': 'según se publicó, sin indicar de qué tipo',
    'own-range': 'del mínimo al máximo propios',
  },
};

export const ownRoles = {
  all: (phrases: string) =>
    `Las cifras de mercado de los puestos propios son las de sus ocupaciones equivalentes: ${phrases}.`,
  of: (occupation: string) => `las de ${occupation}`,
};

const unitNames = {
  month: { one: 'mes', many: 'meses' },
  year: { one: 'año', many: 'años' },
} as const;

export const time = {
  reach: (phrases: string) => `Tiempo que se tarda en llegar al puesto: ${phrases}.`,
  experience: (phrases: string) =>
    `Experiencia laboral relacionada que se necesita, además de la formación: ${phrases}.`,
  notKnown: (titles: string) => `No se conoce para ${titles}.`,
  none: 'ninguna',
  span: (low: string | null, high: string, inMonths: boolean, isOne: boolean) => {
    const name = unitNames[inMonths ? 'month' : 'year'][isOne ? 'one' : 'many'];
    if (low === null) return `hasta ${high} ${name}`;
    return `${low === high ? high : `${low}\u2013${high}`} ${name}`;
  },
  yearsOrMore: (bound: string) => `${bound} años o más`,
};

/** By the levels as they are called in a comparison. */
const entryEducation: Readonly<Record<string, string>> = {
  [levels.education["Associate's degree"]]: 'un título superior de dos años (associate)',
  [levels.education["Bachelor's degree"]]: 'un título de grado (bachelor)',
  [levels.education['Doctoral or professional degree']]: 'un doctorado o título profesional',
  [levels.education['High school diploma or equivalent']]: 'un título de bachillerato o equivalente',
  [levels.education["Master's degree"]]: 'un máster',
  [levels.education['No formal educational credential']]: 'ninguna titulación',
  [levels.education['Postsecondary nondegree award']]: 'un certificado postsecundario sin grado académico',
  [levels.education['Some college, no degree']]: 'algunos estudios universitarios sin titulación',
};

const entryExperience: Readonly<Record<string, string>> = {
  [levels.experience['Less than 5 years']]: 'menos de 5 años de experiencia laboral relacionada',
  [levels.experience['5 years or more']]: 'al menos 5 años de experiencia laboral relacionada',
};

export const entry = {
  all: (phrases: string) => `Lo que se suele pedir para acceder: ${phrases}.`,
  terms: (education: string, experience: string | undefined) => {
    const schooling = entryEducation[education] ?? education;
    const work = entryExperience[experience ?? ''];
    if (work === undefined) return schooling;
    return `${schooling} ${education === levels.education['No formal educational credential'] ? 'pero' : 'y'} ${work}`;
  },
};

export const growth = {
  all: (phrases: string) => `Variación prevista del número de empleos: ${phrases}.`,
  none: 'sin variación',
};

const inPlace = (place: string) => `en ${place === 'District of Columbia' ? 'el ' : ''}${place}`;
const meanPayIn = (place: string, isEstimate: boolean) =>
  `Salario medio ${isEstimate ? 'estimado ' : ''}${inPlace(place)}`;
const nationOf = (yearBefore: boolean) => (yearBefore ? ' el año anterior' : '');

export const local = {
  all: (place: string, isEstimate: boolean, phrases: string) =>
    `${meanPayIn(place, isEstimate)}: ${phrases}.`,
  mean: (mean: string) => `${mean} al año`,
  same: (yearBefore: boolean) => `, igual que en el conjunto del país${nationOf(yearBefore)}`,
  above: (percent: string, yearBefore: boolean) =>
    `, un ${percent} por encima del conjunto del país${nationOf(yearBefore)}`,
  below: (percent: string, yearBefore: boolean) =>
    `, un ${percent} por debajo del conjunto del país${nationOf(yearBefore)}`,
  worth: (adjusted: string, byState: boolean) =>
    ` y con un valor de ${adjusted} a precios nacionales${byState ? ' (según el nivel de precios de su estado)' : ''}`,
  chartTitle: (place: string, isEstimate: boolean) =>
    `${meanPayIn(place, isEstimate)} y en el conjunto del país`,
  nationBar: (yearBefore: boolean) => `${nation}${yearBefore ? ', un año antes' : ''}`,
};

export const skills = {
  all: (phrases: string) => `Competencias principales: ${phrases}.`,
  technologies: (names: string) => `las tecnologías ${names}`,
};

export const related = {
  heading: 'Puestos relacionados',
  similar: (title: string, titles: string) => `Puestos similares a ${title}: ${titles}.`,
  others: (group: string, titles: string) => `Otros puestos de ${quote(group)}: ${titles}.`,
  more: (count: number) => `${count} más`,
};

export const sources = {
  heading: 'Fuentes',
  notes: 'Notas sobre las cifras',
  definitions: 'Definiciones',
  asPublished:
    'Los nombres de puestos, programas de estudios, competencias y lugares, las descripciones y parte de las notas y fuentes de los datos están en inglés, tal como se publicaron.',
};

export const further = {
  figures: 'Otras cifras',
  differences: (baseline: string) => `Diferencias de las otras cifras respecto a ${baseline}`,
};

export const differences = {
  heading: (baseline: string) => `Diferencias respecto a ${baseline}`,
  inUnits: 'En unidades',
  inPercent: 'En porcentaje',
};
