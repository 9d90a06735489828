/** Charts in Spanish. */
import { sheets } from './sheets.ts';

export const charts = {
  opening: (title: string, unit: string) => `Gráfico: ${title}, en ${unit}.`,
  pay: 'Salario por puesto',
  ownRange: (title: string) => `${title}, rango propio`,
  market: (title: string) => `${title}, mercado`,
  percentiles:
    'Las barras rellenas van del percentil 10 al 90, y su parte más oscura, del 25 al 75: la mitad de las personas gana entre esos valores.',
  ends: 'Las barras con contorno son rangos tal como los da su fuente, que no son percentiles.',
  medianAndMean: 'Una línea marca la mediana y un punto, la media.',
  meanAlone: 'Un punto marca la media.',
  byHourOnly: (titles: string) => `El salario de ${titles} solo se publica por hora.`,
  commonSkills: 'Competencias más frecuentes',
  importantSkills: 'Competencias más importantes',
  noSkills: 'Competencias',
  skillsShown: (count: number) =>
    `Hasta ${count} competencias de cada puesto, de mayor a menor; la tabla tiene más.`,
  gender: 'Género',
};

export const sheetCharts = {
  pay: 'Salario anual en el país, de menor a mayor',
  payDescription: (sentences: string) =>
    `Para cada puesto, una línea del extremo inferior al superior de su salario, con una marca en cada punto. ${sentences}`,
  skillShares: 'Competencias principales: porcentaje que las menciona',
  skillRatings: 'Competencias principales: importancia, de 1 a 5',
  skillsDescription: (sentence: string) =>
    `Una barra por puesto junto a cada una de las competencias que más importan. ${sentence}`,
  attainment: 'Nivel de estudios más alto alcanzado',
  attainmentDescription: (titles: string) =>
    `Una barra por puesto en cada nivel de estudios, en porcentaje de sus personas: ${titles}.`,
  degree: 'Porcentaje con la titulación más frecuente',
  degreeDescription: (titles: string) =>
    `Una barra por puesto con el porcentaje de personas que tienen su titulación más frecuente: ${titles}.`,
  states: (count: number) =>
    `Salario anual medio en los ${count} primeros estados de la hoja ${sheets.payByState}`,
  statesDescription: (count: number, titles: string) =>
    `Una columna por puesto en cada uno de los ${count} primeros estados de la hoja ${sheets.payByState}, que empieza por los que mejor pagan: ${titles}.`,
};
