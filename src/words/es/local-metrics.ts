/** What each metric of a place is called and what it means, in Spanish. */
import { localMetric } from '../local-metric.ts';

export const localMetrics = {
  'local-mean': localMetric(
    (place) => `Salario medio, ${place}`,
    'Salario medio por un año en el lugar elegido: como lo publica la OEWS para un estado; estimado a partir de los salarios prevalecientes para un área metropolitana, (nivel 1 + 2 × nivel 4) / 3.',
  ),
  'nation-mean': localMetric(
    (nation, ofArea) => (ofArea ? `Salario medio un año antes, ${nation}` : `Salario medio, ${nation}`),
    'Salario medio por un año en el país, para contrastar el lugar.',
  ),
  'local-above-nation': localMetric(
    () => 'Salario medio local frente al del país',
    'Cuánto supera el salario medio del lugar al del país, en porcentaje; una cifra negativa está por debajo. En un área metropolitana, cuya estimación se basa en la OEWS del año anterior, se toma respecto a la media nacional de ese año.',
  ),
  'price-level': localMetric(
    (place, ofArea) => (ofArea ? `Nivel de precios del estado, ${place}` : `Nivel de precios, ${place}`),
    'Dónde están los precios del lugar si los del país son 100: su paridad regional de precios para todos los artículos, del año que indica el período. Un área metropolitana toma la de su estado principal.',
  ),
  'local-mean-adjusted': localMetric(
    () => 'Salario medio local a precios nacionales',
    'El salario medio del lugar dividido entre su nivel de precios / 100: lo que vale a los precios del país.',
  ),
  'local-hourly-mean': localMetric(
    (place) => `Salario por hora (medio), ${place}`,
    'Salario medio por hora en el lugar, en las ocupaciones que se pagan solo por hora.',
  ),
  'local-hourly-mean-adjusted': localMetric(
    () => 'Salario por hora local a precios nacionales',
    'El salario por hora del lugar dividido entre su nivel de precios / 100: lo que vale a los precios del país.',
  ),
  'local-p10': localMetric(
    (place) => `Percentil 10, ${place}`,
    'Una décima parte de las personas del lugar gana menos de esto al año.',
  ),
  'local-p25': localMetric(
    (place) => `Percentil 25, ${place}`,
    'Una cuarta parte de las personas del lugar gana menos de esto al año.',
  ),
  'local-median': localMetric(
    (place) => `Salario mediano, ${place}`,
    'La mitad de las personas del lugar gana menos de esto al año.',
  ),
  'local-p75': localMetric(
    (place) => `Percentil 75, ${place}`,
    'Tres cuartas partes de las personas del lugar ganan menos de esto al año.',
  ),
  'local-p90': localMetric(
    (place) => `Percentil 90, ${place}`,
    'Nueve décimas partes de las personas del lugar ganan menos de esto al año.',
  ),
  'local-jobs': localMetric(
    (place) => `Número de empleos, ${place}`,
    'Personas empleadas en el puesto en el lugar, sin los trabajadores por cuenta propia.',
  ),
  'local-mean-year-before': localMetric(
    (place) => `Salario medio un año antes, ${place}`,
    'La media del lugar que la OEWS publicó para el año anterior.',
  ),
  'local-jobs-year-before': localMetric(
    (place) => `Número de empleos un año antes, ${place}`,
    'El número de empleos del lugar que la OEWS publicó para el año anterior.',
  ),
};
