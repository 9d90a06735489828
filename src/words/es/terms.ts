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

export const levels = {
  education: {
    "Associate's degree": 'Título superior de dos años (associate)',
    "Bachelor's degree": 'Título de grado (bachelor)',
    "Bachelor's Degree": 'Título de grado (bachelor)',
    'Doctoral degree': 'Doctorado',
    'Doctoral or professional degree': 'Doctorado o título profesional',
    'First professional degree': 'Primer título profesional',
    'High school diploma': 'Título de bachillerato',
    'High school diploma or equivalent': 'Título de bachillerato o equivalente',
    'Less than high school': 'Sin bachillerato',
    'Less than high school diploma': 'Sin título de bachillerato',
    "Master's degree": 'Máster',
    'No formal educational credential': 'Ninguna titulación',
    'Post-baccalaureate certificate': 'Certificado posterior al grado',
    'Post-doctoral training': 'Formación posdoctoral',
    "Post-master's certificate": 'Certificado posterior al máster',
    'Post-secondary certificate': 'Certificado postsecundario',
    'Postsecondary nondegree award': 'Certificado postsecundario sin grado académico',
    'Some college': 'Algunos estudios universitarios',
    'Some college, no degree': 'Algunos estudios universitarios, sin titulación',
  },
  experience: {
    None: 'Ninguna',
    'Less than 5 years': 'Menos de 5 años',
    '5 years or more': '5 años o más',
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

export const publishedNotes: Readonly<Record<string, string>> = {
  'Of a wider occupation of the American Community Survey':
    'De una ocupación más amplia de la American Community Survey',
  'Shares do not sum to 100: Hispanic or Latino is an ethnicity, and its people are of any race':
    'Los porcentajes no suman 100: hispano o latino es una etnia, y estas personas son de cualquier raza',
  '10th to 90th percentile': 'Del percentil 10 al 90',
  'Related work experience beside schooling: the median of the answers, interpolated within its class of years':
    'Experiencia laboral relacionada, aparte de los estudios: la mediana de las respuestas, interpolada dentro de su clase de años',
  'Related work experience beside schooling: the class of years that holds the median of the answers':
    'Experiencia laboral relacionada, aparte de los estudios: la clase de años que contiene la mediana de las respuestas',
  'Related work experience beside schooling: the median of the answers lies in the open last class':
    'Experiencia laboral relacionada, aparte de los estudios: la mediana de las respuestas está en la última clase, que es abierta',
  'O*NET has nothing on this for the occupation': 'O*NET no tiene nada sobre esto para la ocupación',
  'O*NET recommends suppressing more than 25% of the answers':
    'O*NET recomienda suprimir más del 25\u00a0% de las respuestas',
  'Pay is published by the year only for this occupation':
    'El salario de esta ocupación solo se publica por año',
  'Pay is published by the hour only for this occupation':
    'El salario de esta ocupación solo se publica por hora',
  'The CIP-SOC crosswalk ties no programme of study to this occupation':
    'La tabla de correspondencias CIP-SOC no vincula ningún programa de estudios a esta ocupación',
  'No programme tied to this occupation gave 30 awards in the year at the level needed for entry':
    'Ningún programa vinculado a esta ocupación otorgó 30 títulos en el año en el nivel necesario para acceder',
  'The department publishes the parts of this occupation, which OEWS merges':
    'El departamento publica las partes de esta ocupación, que la OEWS reúne',
  'No area with a plausible estimate of its own in a state with 30 jobs or more':
    'Ningún área con una estimación propia verosímil en un estado con 30 empleos o más',
  'No industry with published pay and 30 jobs or more':
    'Ningún sector con salario publicado y 30 empleos o más',
  'No state with published pay and 30 jobs or more': 'Ningún estado con salario publicado y 30 empleos o más',
  'OEWS publishes this occupation for no state': 'La OEWS no publica esta ocupación para ningún estado',
  'CPS splits the occupation, and medians of parts do not combine':
    'La CPS divide la ocupación, y las medianas de las partes no se combinan',
  'Yearly salary / 2,080 hours': 'Salario anual / 2.080 horas',
};

export const publishedTerms: Readonly<Record<string, string>> = {
  'Not stated': 'No consta',
  'May 2025': 'mayo de 2025',
  'May 2024': 'mayo de 2024',
  'November 2026': 'noviembre de 2026',
  'July 2025 to June 2026': 'de julio de 2025 a junio de 2026',
  '2019 and 2021': '2019 y 2021',
  'Public domain (US federal statistics)': 'Dominio público (estadísticas federales de EE. UU.)',
  'Facts only; no text taken over': 'Solo datos; no se ha copiado ningún texto',
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
