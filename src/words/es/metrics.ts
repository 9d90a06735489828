/** What each metric is called and what it means, in Spanish. */

const payPoint = (words: string) =>
  `${words} La OEWS cuenta a los asalariados, no a los trabajadores por cuenta propia, y no incluye las horas extra ni las gratificaciones de fin de año.`;

const overTime = (words: string) =>
  `${words} La OEWS se basa en tres años de muestras y no está diseñada para comparaciones en el tiempo.`;

export const metrics = {
  'yearly-salary': {
    label: 'Salario anual (medio)',
    definition: payPoint(
      'Salario medio por un año de trabajo a tiempo completo: la suma de todos los salarios dividida entre el número de personas.',
    ),
  },
  'hourly-rate': {
    label: 'Salario por hora (medio)',
    definition:
      'Salario medio por hora: como lo publica la OEWS para las ocupaciones; en otro caso, el salario anual dividido entre 2080 horas.',
  },
  'own-family': {
    label: 'Familia de puestos',
    definition: 'La familia de puestos en la que la organización sitúa su puesto propio.',
  },
  headcount: {
    label: 'Plantilla',
    definition: 'El número de personas que la organización emplea en su puesto propio.',
  },
  growth: {
    label: 'Tasa de crecimiento',
    definition:
      'Variación prevista del número de empleos entre los dos años que indica el período, en porcentaje de los empleos del primero.',
  },
  jobs: {
    label: 'Número de empleos',
    definition: 'Personas empleadas en el puesto en Estados Unidos, sin los trabajadores por cuenta propia.',
  },
  'jobs-year-before': {
    label: 'Número de empleos, un año antes',
    definition: 'El número de empleos que la OEWS publicó para el año anterior.',
  },
  'jobs-change': {
    label: 'Número de empleos, variación en un año',
    definition: overTime('El número de empleos frente al de un año antes, en porcentaje.'),
  },
  openings: {
    label: 'Vacantes al año',
    definition:
      'Vacantes previstas en un año, en promedio de los años de las proyecciones, que indica el período: por empleos nuevos y por personas que dejan la ocupación.',
  },
  satisfaction: {
    label: 'Satisfacción laboral',
    definition:
      'Porcentaje de personas en el puesto que se declaran satisfechas con él. Ninguna fuente oficial lo recopila por ocupación.',
  },
  degree: {
    label: 'Titulación más frecuente',
    definition: 'El nivel de estudios más alto que es el más frecuente entre las personas en el puesto.',
  },
  'degree-share': {
    label: 'Porcentaje con esa titulación',
    definition:
      'Porcentaje de personas en el puesto cuyo nivel más alto es la titulación más frecuente; en las ocupaciones, de las de 25 años o más.',
  },
  'average-age': {
    label: 'Edad media',
    definition: 'La edad media de las personas en el puesto, cuando una fuente publica una media.',
  },
  'median-age': {
    label: 'Edad mediana',
    definition:
      'La edad que la mitad de las personas de la ocupación supera y la otra mitad no alcanza. Si la CPS no la tiene para la ocupación, es la de la categoría más estrecha que la contiene, que la nota indica.',
  },
  experience: {
    label: 'Años de experiencia',
    definition:
      'Años de experiencia laboral relacionada que el trabajo requiere: en las ocupaciones, la mediana de lo que dicen quienes las ejercen, interpolada dentro de las clases de O*NET.',
  },
  'years-to-become-low': {
    label: 'Años para llegar al puesto, desde',
    definition:
      'El extremo inferior de los años que se tarda en llegar al puesto, según la página de un puesto transcrito. En las ocupaciones es el límite inferior de la clase de O*NET que contiene la mediana de la experiencia laboral relacionada, sin contar los estudios; lo uno no se compara con lo otro.',
  },
  'years-to-become-high': {
    label: 'Años para llegar al puesto, hasta',
    definition:
      'El extremo superior de los años que se tarda en llegar al puesto: en las ocupaciones, el límite superior de esa clase.',
  },
  overview: {
    label: 'A qué se dedican',
    definition:
      'Lo que hacen las personas en el puesto: escrito por Role Reports, por O*NET o por la organización, según indica la fuente, o compuesto a partir de las cifras de la edición.',
  },
  'average-salary': {
    label: 'Salario medio',
    definition: payPoint(
      'La misma cifra que el salario anual: salario medio por un año de trabajo a tiempo completo.',
    ),
  },
  'average-salary-year-before': {
    label: 'Salario medio, un año antes',
    definition: 'La media que la OEWS publicó para el año anterior.',
  },
  'average-salary-change': {
    label: 'Salario medio, variación en un año',
    definition: overTime('La media frente a la de un año antes, en porcentaje.'),
  },
  'own-midpoint': {
    label: 'Punto medio del rango propio',
    definition: 'El punto medio del rango salarial de la organización, tal como esta lo indicó.',
  },
  'salary-range-low': {
    label: 'Rango salarial, desde',
    definition:
      'El extremo inferior del salario habitual: el percentil 10 en las ocupaciones, el mínimo en un puesto propio de la organización y lo que dice la página publicada en uno transcrito. No se comparan rangos de tipos distintos.',
  },
  'salary-range-high': {
    label: 'Rango salarial, hasta',
    definition:
      'El extremo superior del salario habitual: el percentil 90 en las ocupaciones, el máximo en un puesto propio de la organización y lo que dice la página publicada en uno transcrito.',
  },
  'annual-p10': {
    label: 'Percentil 10',
    definition: payPoint('Una décima parte de las personas gana menos de esto al año.'),
  },
  'annual-p25': {
    label: 'Percentil 25',
    definition: payPoint('Una cuarta parte de las personas gana menos de esto al año.'),
  },
  'annual-median': {
    label: 'Salario mediano',
    definition: payPoint('La mitad de las personas gana menos de esto al año.'),
  },
  'annual-p75': {
    label: 'Percentil 75',
    definition: payPoint('Tres cuartas partes de las personas ganan menos de esto al año.'),
  },
  'annual-p90': {
    label: 'Percentil 90',
    definition: payPoint('Nueve décimas partes de las personas ganan menos de esto al año.'),
  },
  'hourly-p10': {
    label: 'Por hora, percentil 10',
    definition: payPoint('Una décima parte de las personas gana menos de esto por hora.'),
  },
  'hourly-p25': {
    label: 'Por hora, percentil 25',
    definition: payPoint('Una cuarta parte de las personas gana menos de esto por hora.'),
  },
  'hourly-median': {
    label: 'Por hora, mediana',
    definition: payPoint('La mitad de las personas gana menos de esto por hora.'),
  },
  'hourly-p75': {
    label: 'Por hora, percentil 75',
    definition: payPoint('Tres cuartas partes de las personas ganan menos de esto por hora.'),
  },
  'hourly-p90': {
    label: 'Por hora, percentil 90',
    definition: payPoint('Nueve décimas partes de las personas ganan menos de esto por hora.'),
  },
  'highest-paying-city': {
    label: 'Ciudad que mejor paga',
    definition:
      'En las ocupaciones, el área metropolitana con la media más alta estimada a partir de los salarios prevalecientes, entre las áreas con una estimación propia, no superior al percentil 90 de su estado, cuyo estado tiene al menos 30 empleos en la ocupación. Las estimaciones de áreas pequeñas son inciertas.',
  },
  'highest-paying-city-mean': {
    label: 'Salario medio allí (ciudad)',
    definition:
      'La media estimada a partir de los salarios prevalecientes en esa área; no es una cifra de la OEWS.',
  },
  'highest-paying-state': {
    label: 'Estado que mejor paga',
    definition:
      'En las ocupaciones, el estado con el salario medio más alto entre los que tienen al menos 30 empleos en la ocupación, para que no gane una celda minúscula.',
  },
  'highest-paying-state-mean': {
    label: 'Salario medio allí (estado)',
    definition: 'El salario medio en ese estado.',
  },
  'best-paying-company': {
    label: 'Empresa que mejor paga',
    definition:
      'La empresa que nombra una página publicada; ninguna fuente oficial tiene salarios por empresa.',
  },
  'best-paying-industry': {
    label: 'Sector que mejor paga',
    definition:
      'En las ocupaciones, el sector NAICS con el salario medio más alto entre los que tienen al menos 30 empleos en la ocupación, en el momento que indica su período.',
  },
  'best-paying-industry-mean': {
    label: 'Salario medio allí (sector)',
    definition: 'El salario medio en ese sector, del mismo período.',
  },
  'best-paying-subsector': {
    label: 'Rama de tres dígitos que mejor paga',
    definition:
      'La rama NAICS de tres dígitos con el salario medio más alto entre las que tienen al menos 30 empleos en la ocupación, en el momento que indica su período.',
  },
  'best-paying-subsector-mean': {
    label: 'Salario medio allí (rama de tres dígitos)',
    definition: 'El salario medio en esa rama, del mismo período.',
  },
  major: {
    label: 'Carrera más frecuente',
    definition:
      'En las ocupaciones es un dato derivado, no de encuesta: entre los programas de estudio que la correspondencia CIP–SOC vincula a la ocupación, el que otorgó más títulos en el año en el nivel que el acceso pide o por encima (en todos los niveles si es inferior a un grado), después de dividir los títulos de cada programa según cuánto se reparte entre clases de ocupaciones. Los programas generales que llevan a casi cualquier parte solo cuentan cuando no hay otro.',
  },
  college: {
    label: 'Universidad más frecuente',
    definition:
      'En las ocupaciones es un dato derivado, no de encuesta: la institución que otorgó más títulos en el año en los programas de la ocupación, contados como para la carrera. Indica dónde esos programas son más grandes, no dónde estudiaron las personas en el puesto.',
  },
  'entry-education': {
    label: 'Formación habitual para acceder',
    definition:
      'La formación que, según las proyecciones, se necesita habitualmente para acceder a la ocupación.',
  },
  'entry-experience': {
    label: 'Experiencia relacionada para acceder',
    definition:
      'La experiencia laboral en una ocupación relacionada que se necesita habitualmente al acceder.',
  },
  'job-zone': {
    label: 'Preparación necesaria (zona O*NET)',
    definition:
      'Cuánta preparación necesita la ocupación, de 1 (poca o ninguna) a 5 (extensa), según la valora O*NET.',
  },
  attainment: {
    label: 'Estudios que tienen las personas',
    definition:
      'Porcentaje de personas de la ocupación, de 25 años o más, según su nivel de estudios más alto.',
  },
  'required-education': {
    label: 'Estudios que requiere el trabajo',
    definition:
      'Porcentaje según los estudios que necesita una persona recién contratada, en palabras de quienes ejercen la ocupación o de expertos en ella.',
  },
  gender: {
    label: 'Género',
    definition:
      'Porcentaje de personas en el puesto por género. La CPS publica el porcentaje de mujeres; el de hombres es lo que falta hasta 100.',
  },
  race: {
    label: 'Raza y origen étnico',
    definition:
      'Porcentaje de personas en el puesto por raza y origen étnico. Las personas hispanas o latinas pueden ser de cualquier raza, por lo que los porcentajes no tienen que sumar 100.',
  },
  lgbt: {
    label: 'LGBT',
    definition:
      'Porcentaje de personas en el puesto que son LGBT. Ninguna fuente oficial lo recopila por ocupación.',
  },
  duty: {
    label: 'Ejemplos de funciones',
    definition: 'Ejemplos de lo que hacen las personas en el puesto; lo ilustran y no lo definen.',
  },
  skill: {
    label: 'Competencias frecuentes',
    definition:
      'Porcentaje de personas en el puesto, o de ofertas para él, que mencionan la competencia, según una página publicada.',
  },
  'own-skill': {
    label: 'Competencias que nombra la organización',
    definition:
      'Competencias que la organización nombra para su puesto propio, empezando por la más importante.',
  },
  'skill-importance': {
    label: 'Importancia de las competencias',
    definition:
      'Cuánto importa una competencia general en la ocupación, de 1 (no es importante) a 5 (extremadamente importante), según la valoración de O*NET.',
  },
  technology: {
    label: 'Tecnologías',
    definition:
      'Con demanda: se pide a menudo en ofertas para esta ocupación. En auge: se pide a menudo en ofertas de todo tipo. Ambas según las listas de O*NET.',
  },
};

export const items = {
  attainment: 'Tienen',
  'required-education': 'Requiere',
  gender: 'Género',
  race: 'Raza y etnia',
  duty: 'Función',
  skill: 'Competencia',
  'own-skill': 'Competencia propia',
  'skill-importance': 'Importancia',
  technology: 'Tecnología',
};
