/** Short words in Spanish. */

export const sections = {
  overview: 'Visión general',
  'what-they-do': 'A qué se dedican',
  salary: 'Salario',
  'local-pay': 'Salario local',
  education: 'Formación',
  demographics: 'Demografía',
  duties: 'Funciones',
  skills: 'Competencias',
};

export const units = {
  'usd-year': 'dólares estadounidenses al año',
  'usd-hour': 'dólares estadounidenses por hora',
  percent: 'por ciento',
  'percentage-points': 'puntos porcentuales',
  jobs: 'empleos',
  people: 'personas',
  years: 'años',
  importance: 'importancia, de 1 a 5',
  'job-zone': 'zona de preparación, de 1 a 5',
  'price-level': 'nivel de precios, país = 100',
};

export const noUnit: string = 'texto';

export const pointsSuffix: string = '\u00a0p.\u00a0p.';

export const missing = {
  suppressed: 'no publicado',
  'top-coded': 'por encima del valor máximo publicado',
  'not-collected': 'no se recopila',
  'not-in-release': 'no incluido',
  'not-listed': 'no figura',
};

export const orMore = (bound: string) => `${bound} o más`;

export const points = {
  p10: 'percentil 10',
  p25: 'percentil 25',
  median: 'mediana',
  p75: 'percentil 75',
  p90: 'percentil 90',
  low: 'extremo inferior',
  high: 'extremo superior',
  mean: 'media',
};

export const people = {
  gender: { Male: 'Hombres', Female: 'Mujeres' },
  race: {
    White: 'Blanca',
    'Black or African American': 'Negra o afroamericana',
    Asian: 'Asiática',
    'Hispanic or Latino': 'Hispana o latina',
    'American Indian and Alaska Native': 'Indígena estadounidense o nativa de Alaska',
    Unknown: 'Desconocida',
  },
};

export const demand = { inDemand: 'con demanda', hot: 'en auge' };

export const excluded = { people: 'sin las cifras sobre personas' };

export const nation: string = 'Estados Unidos';

export const columns = {
  section: 'Sección',
  metric: 'Indicador',
  'metric-id': 'Id. del indicador',
  item: 'Elemento',
  unit: 'Unidad',
  source: 'Fuente',
  publisher: 'Editor',
  vintage: 'Período',
  licence: 'Licencia',
  method: 'Cómo se elabora',
  address: 'Dirección web',
  note: 'Nota',
  id: 'Id.',
  role: 'Puesto',
  'role-id': 'Id. del puesto',
  soc: 'SOC',
  value: 'Valor',
  missing: 'Motivo si falta',
  definition: 'Qué es',
  place: 'Lugar',
  state: 'Estado',
  code: 'Código',
  difference: 'Diferencia',
  differenceUnit: 'Unidad de la diferencia',
  percentDifference: 'Diferencia porcentual',
  baseline: 'Diferencia respecto a',
  inPercent: 'En porcentaje',
};

export const columnNumber = (number: number) => `Columna ${number}`;

export const notes = {
  byHourOnly: 'El salario de esta ocupación solo se publica por hora',
  ofMatched: (occupation: string) => `De la ocupación equivalente: ${occupation}`,
  estimated: 'Media estimada a partir de los salarios prevalecientes',
  ofWiderArea: 'varias áreas tienen exactamente este valor, que podría ser el de un área más amplia',
  notPublished: 'No se publica para esta ocupación en este lugar',
  ofYearBefore: 'Los salarios prevalecientes se basan en la OEWS del año anterior',
  noPriceLevel: (place: string) => `Sin nivel de precios para ${place}`,
  priceLevelOf: (state: string) => `Nivel de precios de todo el estado (${state})`,
  notOverTime: 'La OEWS no está diseñada para comparaciones en el tiempo',
};

export const page = {
  title: (roles: readonly string[]) => roles.join(' vs. '),
  subtitle: (place: string, release: string, baseline: string) =>
    `Comparación de puestos \u00b7 ${place} \u00b7 edición de datos ${release} \u00b7 diferencias respecto a ${baseline}`,
  footer: (place: string, release: string) =>
    `Role Reports \u00b7 edición de datos ${release} \u00b7 ${place}`,
  number: (position: string, count: string) => `Página ${position} de ${count}`,
};

export const csvGuardNote: string =
  'Los textos que una hoja de cálculo ejecutaría como fórmula llevan delante un apóstrofo, y los que tomaría por una fecha o un número llevan detrás un tabulador. Para deshacerlo, quite un apóstrofo donde haya apóstrofos antes de = + - @, de un tabulador, de un salto de línea o de = + - @ de ancho completo, y quite un tabulador del final.';
