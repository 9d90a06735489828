/** Sheets of the workbook in Spanish. */

export const sheets = {
  summary: 'Resumen',
  comparison: 'Comparación',
  pay: 'Salario',
  payByState: 'Salario por estado',
  yourPay: 'Su salario',
  skills: 'Competencias y funciones',
  people: 'Personas',
  data: 'Datos',
  definitions: 'Definiciones',
  sources: 'Fuentes',
};

export const summary = {
  roles: 'Puestos',
  place: 'Lugar',
  placePay: 'Salario allí',
  release: 'Edición de datos',
  baseline: 'Diferencias con',
  pay: 'Salario',
  paySources: 'Fuentes del salario',
  ownRoles: 'Puestos propios',
  skills: 'Competencias',
  growth: 'Crecimiento',
  time: 'Tiempo necesario',
  range: 'Rango',
  entry: 'Acceso',
};

export const paySheet = {
  low: 'Salario habitual, desde',
  p10: 'P10',
  p25: 'P25',
  median: 'Mediana',
  p75: 'P75',
  p90: 'P90',
  high: 'Salario habitual, hasta',
  mean: 'Media',
  priceLevel: 'Nivel de precios (país = 100)',
  adjusted: 'Media a precios nacionales',
  hourlyP10: 'P10 por hora',
  hourlyP25: 'P25 por hora',
  hourlyMedian: 'Mediana por hora',
  hourlyP75: 'P75 por hora',
  hourlyP90: 'P90 por hora',
  hourlyMean: 'Media por hora',
};

export const payByState = {
  hourly: (title: string) => `${title} (por hora)`,
  mean: (title: string) => `${title}: media`,
  adjusted: (title: string) => `${title}: media a precios nacionales`,
};

export const yourPay = {
  title: 'Su salario frente al mercado',
  columns: {
    role: 'Puesto',
    market: 'Mercado',
    dated: 'Fecha de los datos de mercado (rellenar)',
    mean: 'Media de mercado',
    p25: 'P25 de mercado',
    median: 'Mediana de mercado (P50)',
    p75: 'P75 de mercado',
    salary: 'Su salario (rellenar)',
    minimum: 'Mínimo de su rango (rellenar)',
    midpoint: 'Punto medio de su rango (rellenar)',
    maximum: 'Máximo de su rango (rellenar)',
    aging: 'Ajuste desde entonces',
    aged: 'Salario de mercado ajustado',
    compaRatio: 'Compa-ratio',
    index: 'Índice de mercado',
    penetration: 'Posición en el rango',
    gapP25: 'Diferencia con el P25',
    gapP50: 'Diferencia con el P50',
    gapP75: 'Diferencia con el P75',
  },
  asOf: 'Fecha de referencia',
  agingInAYear: 'Ajuste anual',
  prompts: {
    marketDate: 'La fecha que describen los datos de mercado; sin ella no se ajustan.',
    salary: 'Lo que paga usted en este puesto, en dólares estadounidenses al año.',
    minimum: 'El extremo inferior de su rango salarial.',
    midpoint: 'El punto medio de su rango salarial; sin él se toma la media de los dos extremos.',
    maximum: 'El extremo superior de su rango salarial.',
    asOf: 'La fecha a la que se ajusta el salario de mercado.',
    aging: (example: string) =>
      `Cuánto varían los salarios en un año, por ejemplo ${example}. Vacío: el salario de mercado no se ajusta.`,
  },
  fillIn:
    'Rellene las celdas amarillas enmarcadas; lo demás se calcula solo. Lo que depende de una celda vacía queda en blanco.',
  aboutAged:
    'Salario de mercado ajustado: la mediana, o la media si no hay mediana, llevada a la fecha de referencia.',
  aboutRatios:
    'Compa-ratio: su salario / el punto medio de su rango, o la media de sus extremos si está vacío. Índice de mercado: su salario / el salario de mercado ajustado.',
  aboutPenetration: (none: string, all: string) =>
    `Posición en el rango: hasta dónde llega su salario dentro de su rango; ${none} en el mínimo, ${all} en el máximo.`,
  aboutCrossed:
    'Un rango se pone rojo mientras el mínimo supera al máximo o el punto medio queda fuera de ellos.',
  aboutGaps: 'Diferencias: su salario menos el percentil ajustado del mercado.',
};

export const input = {
  fillIn: 'Rellenar',
  notAccepted: 'No se acepta',
  date: (least: string, most: string) => `Una fecha entre el ${least} y el ${most}.`,
  number: (least: string, most: string) => `Un número entre ${least} y ${most}.`,
};

export const peopleSheet = {
  title: 'Las personas en los puestos',
  note: 'Los porcentajes pueden no sumar 100: las personas hispanas o latinas pueden ser de cualquier raza, y los porcentajes están redondeados.',
};

export const release = {
  label: 'Edición de los datos',
  date: 'Fecha',
  sha256: 'sha256 de su manifiesto',
  title: (id: string) => `Edición ${id} de los datos de Role Reports`,
  note: (id: string, date: string, sha256: string) =>
    `Edición ${id} de los datos, con fecha de ${date}. sha256 de su manifiesto: ${sha256}`,
};

export const itself = {
  name: 'Edición de datos de Role Reports',
  licence: 'Véanse las fuentes',
  method: (baseline: string) =>
    `Las cifras de las fuentes siguientes, con una misma estructura; cada cifra indica la suya. Las diferencias se calculan respecto a ${baseline}.`,
};
