/**
 * The headline figures of ten occupations, read in the official files and typed here by hand. Nothing here comes from
 * the importer, so that a test against it finds what the importer misreads. Each table says where its values stand.
 * A word in the place of a number is why there is none.
 */

/**
 * oews/national_M2025_dl.xlsx, sheet national_M2025_dl, the row whose OCC_CODE is the SOC code.
 * employment: TOT_EMP. mean: A_MEAN. p10, p25, median, p75, p90: A_PCT10, A_PCT25, A_MEDIAN, A_PCT75, A_PCT90.
 * Actors have HOURLY = TRUE and `*` in every A_ column.
 */
export const annualPay = [
  {
    soc: '15-1252',
    employment: 1_687_890,
    mean: 148_100,
    percentiles: [82_460, 105_210, 135_980, 171_980, 214_670],
  },
  {
    soc: '15-1232',
    employment: 717_190,
    mean: 67_330,
    percentiles: [40_980, 49_000, 61_860, 79_040, 100_540],
  },
  {
    soc: '29-1141',
    employment: 3_379_720,
    mean: 101_420,
    percentiles: [68_940, 80_330, 97_550, 112_350, 137_470],
  },
  {
    soc: '49-1011',
    employment: 617_500,
    mean: 85_220,
    percentiles: [49_600, 62_690, 79_860, 101_360, 126_790],
  },
  {
    soc: '15-1299',
    employment: 435_370,
    mean: 122_230,
    percentiles: [55_940, 79_370, 116_580, 157_500, 188_470],
  },
  {
    soc: '11-3121',
    employment: 220_660,
    mean: 164_230,
    percentiles: [88_200, 111_110, 149_280, 199_290, 267_810],
  },
  {
    soc: '13-2011',
    employment: 1_449_500,
    mean: 94_750,
    percentiles: [56_020, 67_020, 83_680, 109_810, 144_090],
  },
  {
    soc: '25-2021',
    employment: 1_388_390,
    mean: 72_650,
    percentiles: [47_960, 57_710, 63_970, 81_450, 104_340],
  },
  { soc: '27-2011', employment: 55_000, mean: 'not-collected', percentiles: Array(5).fill('not-collected') },
  {
    soc: '47-2111',
    employment: 757_220,
    mean: 71_490,
    percentiles: [42_640, 49_430, 63_190, 83_940, 108_510],
  },
];

/**
 * The same rows of oews/national_M2025_dl.xlsx, by the hour.
 * mean: H_MEAN. p10, p25, median, p75, p90: H_PCT10, H_PCT25, H_MEDIAN, H_PCT75, H_PCT90.
 * Elementary school teachers have ANNUAL = TRUE and `*` in every H_ column.
 */
export const hourlyPay = [
  { soc: '15-1252', mean: 71.2, percentiles: [39.64, 50.58, 65.38, 82.68, 103.21] },
  { soc: '15-1232', mean: 32.37, percentiles: [19.7, 23.56, 29.74, 38, 48.34] },
  { soc: '29-1141', mean: 48.76, percentiles: [33.14, 38.62, 46.9, 54.02, 66.09] },
  { soc: '49-1011', mean: 40.97, percentiles: [23.85, 30.14, 38.39, 48.73, 60.96] },
  { soc: '15-1299', mean: 58.77, percentiles: [26.89, 38.16, 56.05, 75.72, 90.61] },
  { soc: '11-3121', mean: 78.96, percentiles: [42.4, 53.42, 71.77, 95.81, 128.76] },
  { soc: '13-2011', mean: 45.56, percentiles: [26.93, 32.22, 40.23, 52.8, 69.27] },
  { soc: '25-2021', mean: 'not-collected', percentiles: Array(5).fill('not-collected') },
  { soc: '27-2011', mean: 58.29, percentiles: [16.5, 20.34, 29.05, 97.95, 143.68] },
  { soc: '47-2111', mean: 34.37, percentiles: [20.5, 23.76, 30.38, 40.36, 52.17] },
];

/** oews/national_M2024_dl.xlsx, sheet national_M2024_dl. employment: TOT_EMP. mean: A_MEAN, `*` for actors. */
export const yearBefore = [
  { soc: '15-1252', employment: 1_654_440, mean: 144_570 },
  { soc: '15-1232', employment: 697_210, mean: 64_990 },
  { soc: '29-1141', employment: 3_282_010, mean: 98_430 },
  { soc: '49-1011', employment: 600_680, mean: 82_930 },
  { soc: '15-1299', employment: 439_380, mean: 116_700 },
  { soc: '11-3121', employment: 215_520, mean: 160_480 },
  { soc: '13-2011', employment: 1_448_290, mean: 93_520 },
  { soc: '25-2021', employment: 1_393_310, mean: 69_790 },
  { soc: '27-2011', employment: 38_800, mean: 'not-collected' },
  { soc: '47-2111', employment: 742_580, mean: 69_630 },
];

/**
 * ep/occupation_2024-34.xlsx, sheet Table 1.2.
 * growth: `Employment change, percent, 2024–34`. openings: `Occupational openings, 2024–34 annual average`, there in
 * thousands. education: `Typical education needed for entry`. experience: `Work experience in a related occupation`.
 */
export const projections = [
  { soc: '15-1252', growth: 15.8, openings: 115_200, education: "Bachelor's degree", experience: 'None' },
  {
    soc: '15-1232',
    growth: -3.7,
    openings: 40_800,
    education: 'Some college, no degree',
    experience: 'None',
  },
  { soc: '29-1141', growth: 4.9, openings: 189_100, education: "Bachelor's degree", experience: 'None' },
  {
    soc: '49-1011',
    growth: 3.1,
    openings: 52_400,
    education: 'High school diploma or equivalent',
    experience: 'Less than 5 years',
  },
  { soc: '15-1299', growth: 8.2, openings: 31_300, education: "Bachelor's degree", experience: 'None' },
  {
    soc: '11-3121',
    growth: 5,
    openings: 17_900,
    education: "Bachelor's degree",
    experience: '5 years or more',
  },
  { soc: '13-2011', growth: 4.6, openings: 124_200, education: "Bachelor's degree", experience: 'None' },
  { soc: '25-2021', growth: -2, openings: 91_000, education: "Bachelor's degree", experience: 'None' },
  { soc: '27-2011', growth: 0.3, openings: 6_300, education: 'Some college, no degree', experience: 'None' },
  {
    soc: '47-2111',
    growth: 9.5,
    openings: 81_000,
    education: 'High school diploma or equivalent',
    experience: 'None',
  },
];

/**
 * oews/state_M2025_dl.csv.gz, the highest A_MEAN (actors: H_MEAN) of the rows whose TOT_EMP is 30 or more.
 * state: AREA_TITLE. mean: A_MEAN. Actors earn most in New York, $50.16 an hour, which is no yearly figure.
 */
export const highestPayingStates = [
  { soc: '15-1252', state: 'California', mean: 186_770 },
  { soc: '15-1232', state: 'District of Columbia', mean: 85_690 },
  { soc: '29-1141', state: 'California', mean: 150_280 },
  { soc: '49-1011', state: 'Alaska', mean: 98_880 },
  { soc: '15-1299', state: 'District of Columbia', mean: 151_310 },
  { soc: '11-3121', state: 'New York', mean: 197_390 },
  { soc: '13-2011', state: 'District of Columbia', mean: 122_680 },
  { soc: '25-2021', state: 'Washington', mean: 97_970 },
  { soc: '27-2011', state: 'New York', mean: 'not-collected' },
  { soc: '47-2111', state: 'Oregon', mean: 99_750 },
];

/**
 * oews/state_M2025_dl.csv.gz, the row of OCC_CODE and PRIM_STATE. employment: TOT_EMP. mean: A_MEAN. median: A_MEDIAN.
 * Actors: H_MEAN and H_MEDIAN, which are empty for California.
 */
export const states = [
  { soc: '15-1252', state: 'WA', employment: 107_030, mean: 171_040, median: 166_540 },
  { soc: '15-1252', state: 'TX', employment: 163_880, mean: 136_450, median: 132_150 },
  { soc: '15-1252', state: 'WY', employment: 1_510, mean: 123_360, median: 115_170 },
  { soc: '15-1232', state: 'CA', employment: 74_490, mean: 85_030, median: 79_570 },
  { soc: '15-1232', state: 'DC', employment: 3_140, mean: 85_690, median: 80_950 },
  { soc: '15-1232', state: 'OH', employment: 22_370, mean: 61_830, median: 59_720 },
  { soc: '29-1141', state: 'CA', employment: 338_940, mean: 150_280, median: 140_270 },
  { soc: '29-1141', state: 'AL', employment: 54_340, mean: 77_020, median: 77_080 },
  { soc: '29-1141', state: 'HI', employment: 12_940, mean: 124_340, median: 136_320 },
  { soc: '49-1011', state: 'AK', employment: 2_720, mean: 98_880, median: 98_110 },
  { soc: '49-1011', state: 'TX', employment: 75_340, mean: 81_430, median: 76_760 },
  { soc: '49-1011', state: 'DC', employment: 1_260, mean: 92_260, median: 83_460 },
  { soc: '15-1299', state: 'DC', employment: 17_200, mean: 151_310, median: 156_590 },
  { soc: '15-1299', state: 'VA', employment: 17_000, mean: 138_430, median: 139_030 },
  { soc: '15-1299', state: 'NM', employment: 1_650, mean: 131_150, median: 127_090 },
  { soc: '11-3121', state: 'NY', employment: 17_920, mean: 197_390, median: 176_650 },
  { soc: '11-3121', state: 'TX', employment: 23_220, mean: 151_070, median: 136_500 },
  { soc: '11-3121', state: 'RI', employment: 530, mean: 179_520, median: 167_110 },
  { soc: '13-2011', state: 'NY', employment: 109_830, mean: 114_070, median: 102_640 },
  { soc: '13-2011', state: 'NJ', employment: 42_250, mean: 110_590, median: 100_830 },
  { soc: '13-2011', state: 'MT', employment: 4_730, mean: 82_750, median: 75_810 },
  { soc: '25-2021', state: 'WA', employment: 28_980, mean: 97_970, median: 102_350 },
  { soc: '25-2021', state: 'FL', employment: 79_090, mean: 59_530, median: 58_930 },
  { soc: '25-2021', state: 'NC', employment: 42_410, mean: 54_070, median: 54_930 },
  { soc: '27-2011', state: 'NY', employment: 6_630, mean: 50.16, median: 28.44 },
  { soc: '27-2011', state: 'GA', employment: 1_520, mean: 48.38, median: 19.75 },
  { soc: '27-2011', state: 'CA', employment: 26_170, mean: null, median: null },
  { soc: '47-2111', state: 'OR', employment: 10_590, mean: 99_750, median: 101_310 },
  { soc: '47-2111', state: 'IL', employment: 23_120, mean: 92_230, median: 99_560 },
  { soc: '47-2111', state: 'TX', employment: 76_770, mean: 59_280, median: 58_570 },
];

/**
 * oews/state_M2024_dl.csv.gz. employment: TOT_EMP, which is empty for human resources managers in Texas. mean: A_MEAN,
 * of actors H_MEAN.
 */
export const statesYearBefore = [
  { soc: '15-1252', state: 'WA', employment: 91_470, mean: 175_600 },
  { soc: '15-1232', state: 'DC', employment: 3_690, mean: 79_040 },
  { soc: '29-1141', state: 'HI', employment: 13_100, mean: 123_720 },
  { soc: '49-1011', state: 'AK', employment: 2_190, mean: 100_280 },
  { soc: '15-1299', state: 'NM', employment: 950, mean: 110_390 },
  { soc: '11-3121', state: 'TX', employment: null, mean: 145_970 },
  { soc: '13-2011', state: 'NJ', employment: 43_540, mean: 113_110 },
  { soc: '25-2021', state: 'FL', employment: 78_630, mean: 58_870 },
  { soc: '27-2011', state: 'NY', employment: 6_460, mean: 63.87 },
  { soc: '47-2111', state: 'OR', employment: 9_830, mean: 91_950 },
];

/** bea/SARPP_STATE_2008_2023.csv, LineCode 5 (`RPPs: All items`), column 2023. */
export const priceParities = [
  { state: 'AK', parity: 101.715 },
  { state: 'AL', parity: 89.97 },
  { state: 'CA', parity: 112.581 },
  { state: 'DC', parity: 110.804 },
  { state: 'FL', parity: 103.452 },
  { state: 'GA', parity: 96.699 },
  { state: 'HI', parity: 108.609 },
  { state: 'IL', parity: 98.855 },
  { state: 'MT', parity: 90.244 },
  { state: 'NC', parity: 94.139 },
  { state: 'NJ', parity: 108.883 },
  { state: 'NM', parity: 90.386 },
  { state: 'NY', parity: 107.626 },
  { state: 'OH', parity: 91.812 },
  { state: 'OR', parity: 104.721 },
  { state: 'RI', parity: 101.412 },
  { state: 'TX', parity: 97.175 },
  { state: 'VA', parity: 100.749 },
  { state: 'WA', parity: 108.562 },
  { state: 'WY', parity: 90.848 },
];

/**
 * oflc/ALC_Export.csv.gz, the row of Area and SocCode. published: Average, by the hour or, where Label is `annual`, by
 * the year. mean: what the release gives: the hourly one times 2,080, rounded to the dollar; of actors the hourly one.
 * name: AreaName of oflc/Geography.csv.
 */
export const metros = [
  { soc: '15-1252', area: '42660', name: 'Seattle-Tacoma-Bellevue, WA', published: 86.88, mean: 180_710 },
  { soc: '15-1252', area: '12420', name: 'Austin-Round Rock-San Marcos, TX', published: 66.9, mean: 139_152 },
  {
    soc: '15-1232',
    area: '35620',
    name: 'New York-Newark-Jersey City, NY-NJ',
    published: 35.31,
    mean: 73_445,
  },
  {
    soc: '15-1232',
    area: '47900',
    name: 'Washington-Arlington-Alexandria, DC-VA-MD-WV',
    published: 38.2,
    mean: 79_456,
  },
  {
    soc: '29-1141',
    area: '41860',
    name: 'San Francisco-Oakland-Fremont, CA',
    published: 85.67,
    mean: 178_194,
  },
  { soc: '29-1141', area: '19100', name: 'Dallas-Fort Worth-Arlington, TX', published: 46.44, mean: 96_595 },
  { soc: '49-1011', area: '11260', name: 'Anchorage, AK', published: 47.37, mean: 98_530 },
  { soc: '49-1011', area: '13820', name: 'Birmingham, AL', published: 38.02, mean: 79_082 },
  {
    soc: '15-1299',
    area: '47900',
    name: 'Washington-Arlington-Alexandria, DC-VA-MD-WV',
    published: 67.71,
    mean: 140_837,
  },
  { soc: '15-1299', area: '14500', name: 'Boulder, CO', published: 68.9, mean: 143_312 },
  { soc: '11-3121', area: '14460', name: 'Boston-Cambridge-Newton, MA-NH', published: 95.5, mean: 198_640 },
  {
    soc: '11-3121',
    area: '26420',
    name: 'Houston-Pasadena-The Woodlands, TX',
    published: 73.63,
    mean: 153_150,
  },
  { soc: '13-2011', area: '16980', name: 'Chicago-Naperville-Elgin, IL-IN', published: 44.21, mean: 91_957 },
  { soc: '13-2011', area: '38060', name: 'Phoenix-Mesa-Chandler, AZ', published: 42.22, mean: 87_818 },
  {
    soc: '25-2021',
    area: '31080',
    name: 'Los Angeles-Long Beach-Anaheim, CA',
    published: 97_303.33,
    mean: 97_303,
  },
  {
    soc: '25-2021',
    area: '33100',
    name: 'Miami-Fort Lauderdale-West Palm Beach, FL',
    published: 57_270,
    mean: 57_270,
  },
  {
    soc: '27-2011',
    area: '31080',
    name: 'Los Angeles-Long Beach-Anaheim, CA',
    published: 44.26,
    mean: 44.26,
  },
  { soc: '27-2011', area: '12060', name: 'Atlanta-Sandy Springs-Roswell, GA', published: 54.6, mean: 54.6 },
  { soc: '47-2111', area: '38900', name: 'Portland-Vancouver-Hillsboro, OR-WA', published: 46, mean: 95_680 },
  {
    soc: '47-2111',
    area: '29820',
    name: 'Las Vegas-Henderson-North Las Vegas, NV',
    published: 34.67,
    mean: 72_114,
  },
];

/**
 * oflc/ALC_Export.csv.gz, the highest Average of those that no other Area of the occupation has, where the first state
 * of AreaName has a TOT_EMP of 30 or more in oews/state_M2025_dl.csv.gz. published and mean: as above.
 */
export const highestPayingMetros = [
  { soc: '15-1252', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 108.72, mean: 226_138 },
  { soc: '15-1232', area: 'Sacramento-Roseville-Folsom, CA', published: 47.54, mean: 98_883 },
  { soc: '29-1141', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 91.17, mean: 189_634 },
  { soc: '49-1011', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 54.06, mean: 112_445 },
  { soc: '15-1299', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 87.16, mean: 181_293 },
  { soc: '11-3121', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 112.41, mean: 233_813 },
  { soc: '13-2011', area: 'San Jose-Sunnyvale-Santa Clara, CA', published: 61.78, mean: 128_502 },
  { soc: '25-2021', area: 'El Centro, CA', published: 107_496.67, mean: 107_497 },
  { soc: '27-2011', area: 'Fresno, CA', published: 67.58, mean: 'not-collected' },
  { soc: '47-2111', area: 'San Francisco-Oakland-Fremont, CA', published: 50.01, mean: 104_021 },
];

/** Our short name for "Federal, State, and Local Government, excluding State and Local Government Schools and
 * Hospitals and the U.S. Postal Service (OEWS Designation)". */
const government = 'Government, without state and local schools and hospitals and the Postal Service';
const searchPortals = 'Web Search Portals, Libraries, Archives, and Other Information Services';
const motionPictures = 'Motion Picture and Sound Recording Industries';

/**
 * sector: oews/natsector_M2024_dl.xlsx, sheet Natsector_M2024_dl, NAICS_TITLE of the row of O_GROUP `detailed` with the
 * highest A_MEAN (actors: H_MEAN) among those whose TOT_EMP is 30 or more; code: its NAICS. sectorMean: that A_MEAN, of
 * actors H_MEAN.
 */
export const bestPayingSectors = [
  { soc: '15-1252', code: '51', sector: 'Information', sectorMean: 165_160 },
  { soc: '15-1232', code: '22', sector: 'Utilities', sectorMean: 83_520 },
  { soc: '29-1141', code: '99', sector: government, sectorMean: 112_400 },
  { soc: '49-1011', code: '22', sector: 'Utilities', sectorMean: 121_360 },
  { soc: '15-1299', code: '51', sector: 'Information', sectorMean: 136_590 },
  { soc: '11-3121', code: '51', sector: 'Information', sectorMean: 207_770 },
  { soc: '13-2011', code: '51', sector: 'Information', sectorMean: 108_950 },
  { soc: '25-2021', code: '99', sector: government, sectorMean: 82_150 },
  { soc: '27-2011', code: '51', sector: 'Information', sectorMean: 75.56 },
  { soc: '47-2111', code: '22', sector: 'Utilities', sectorMean: 97_950 },
];

/**
 * oews/nat3d_M2024_dl.csv, the row with the highest A_MEAN among those whose TOT_EMP is 30 or more.
 * industry: NAICS_TITLE. mean: A_MEAN. Actors have `*` in every industry, and the file has no hourly column.
 */
export const bestPayingIndustries = [
  { soc: '15-1252', industry: 'Broadcasting and Content Providers', mean: 213_910 },
  { soc: '15-1232', industry: 'Monetary Authorities-Central Bank', mean: 107_810 },
  { soc: '29-1141', industry: 'Computer and Electronic Product Manufacturing', mean: 115_300 },
  { soc: '49-1011', industry: 'Oil and Gas Extraction', mean: 129_100 },
  { soc: '15-1299', industry: searchPortals, mean: 210_590 },
  { soc: '11-3121', industry: 'Broadcasting and Content Providers', mean: 237_620 },
  { soc: '13-2011', industry: searchPortals, mean: 153_030 },
  { soc: '25-2021', industry: government, mean: 82_150 },
  { soc: '27-2011', industry: 'suppressed', mean: 'suppressed' },
  { soc: '47-2111', industry: motionPictures, mean: 104_680 },
];

/** The columns of Table 5.3, in their order. */
export const attainmentLevels = [
  'Less than high school diploma',
  'High school diploma or equivalent',
  'Some college, no degree',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Doctoral or professional degree',
];

/**
 * ep/occupation_2022-32.xlsx, sheet Table 5.3. percents: the seven columns above. most: the column with the highest,
 * percent: what stands there.
 */
export const attainment = [
  { soc: '15-1252', percents: [0.5, 1.8, 7, 4.1, 51.4, 31.1, 4.1], most: "Bachelor's degree", percent: 51.4 },
  {
    soc: '15-1232',
    percents: [1.2, 10.3, 23.5, 15.7, 37.6, 10.5, 1.2],
    most: "Bachelor's degree",
    percent: 37.6,
  },
  {
    soc: '29-1141',
    percents: [0.5, 1, 3.9, 28.2, 53.3, 10.8, 2.4],
    most: "Bachelor's degree",
    percent: 53.3,
  },
  {
    soc: '49-1011',
    percents: [6, 37, 28.7, 13.8, 11.8, 2.7, 0.1],
    most: 'High school diploma or equivalent',
    percent: 37,
  },
  { soc: '15-1299', percents: [1.3, 9.8, 21, 13.9, 38.6, 14, 1.4], most: "Bachelor's degree", percent: 38.6 },
  {
    soc: '11-3121',
    percents: [0.9, 6.4, 13.4, 7.4, 43.6, 25.1, 3.2],
    most: "Bachelor's degree",
    percent: 43.6,
  },
  { soc: '13-2011', percents: [0, 2.4, 4, 7.2, 58.3, 24.7, 3.3], most: "Bachelor's degree", percent: 58.3 },
  { soc: '25-2021', percents: [0, 0, 2.8, 2.2, 44.3, 46.5, 4.2], most: "Master's degree", percent: 46.5 },
  {
    soc: '27-2011',
    percents: [2, 11.3, 15.2, 6.8, 50.1, 12.9, 1.6],
    most: "Bachelor's degree",
    percent: 50.1,
  },
  {
    soc: '47-2111',
    percents: [8.1, 38, 30.3, 15.7, 6.6, 1, 0.3],
    most: 'High school diploma or equivalent',
    percent: 38,
  },
];

/**
 * cps/cpsaat11_2022.xlsx, sheet cpsaat11, columns under `Percent of total employed`: women, white, black (`Black or
 * African American`), asian, hispanic (`Hispanic or Latino`). age: cps/cpsaat11b_2025.xlsx, sheet cpsaat11b, `Median
 * age`. The row has the occupation's own title, except where a comment names another.
 */
export const people = [
  { soc: '15-1252', women: 21.5, white: 55, black: 5.7, asian: 36.4, hispanic: 5.7, age: 38.6 },
  // Computer support specialists
  { soc: '15-1232', women: 25.8, white: 71.2, black: 11.3, asian: 12.5, hispanic: 12.9, age: 42.4 },
  { soc: '29-1141', women: 87.9, white: 73.6, black: 14.5, asian: 8.9, hispanic: 8.1, age: 42.3 },
  { soc: '49-1011', women: 5.3, white: 87.6, black: 5.4, asian: 2, hispanic: 12, age: 47.6 },
  { soc: '15-1299', women: 26, white: 67.9, black: 14.7, asian: 14, hispanic: 11.1, age: 43.3 },
  { soc: '11-3121', women: 72.9, white: 81.5, black: 12, asian: 4, hispanic: 11.6, age: 44.7 },
  { soc: '13-2011', women: 58.8, white: 76.1, black: 9.7, asian: 11.7, hispanic: 9.7, age: 44.7 },
  // Elementary and middle school teachers
  { soc: '25-2021', women: 79.7, white: 82.5, black: 11.1, asian: 3.9, hispanic: 11.2, age: 43.4 },
  // Median age `–` (43,000 people): that of Arts, design, entertainment, sports, and media occupations
  { soc: '27-2011', women: 47.7, white: 71, black: 24.3, asian: 3.8, hispanic: 11.1, age: 41.8 },
  { soc: '47-2111', women: 2.2, white: 88.5, black: 7.3, asian: 2, hispanic: 24.9, age: 39.6 },
];

/**
 * onet-29.3/Skills.xlsx, `Data Value` of Scale ID IM, by `Element Name`, of O*NET-SOC code .00. 15-1299 has no such
 * code: the plain mean of 15-1299.01, .02, .03, .08 and .09, the five that are rated. 15-1252.00 is not rated.
 */
export const skills = [
  {
    soc: '15-1232',
    importance: { 'Active Listening': 4, Speaking: 4, Troubleshooting: 3, Installation: 2.25, Science: 1.75 },
  },
  {
    soc: '29-1141',
    importance: {
      'Social Perceptiveness': 4.12,
      Coordination: 4,
      'Service Orientation': 4,
      Monitoring: 3.75,
      Repairing: 1.12,
    },
  },
  {
    soc: '49-1011',
    importance: {
      Monitoring: 4,
      'Management of Personnel Resources': 3.88,
      'Quality Control Analysis': 3.62,
      Troubleshooting: 3.12,
      Science: 1.75,
    },
  },
  {
    soc: '15-1299',
    importance: {
      // (3.88 + 3.88 + 3.88 + 4.00 + 4.00) / 5
      'Reading Comprehension': 3.93,
      // (4.00 + 3.62 + 3.75 + 4.00 + 4.12) / 5
      'Critical Thinking': 3.9,
      // (3.25 + 3.12 + 3.75 + 3.88 + 4.00) / 5
      Writing: 3.6,
      // (3.25 + 2.75 + 3.62 + 3.88 + 3.75) / 5
      'Systems Analysis': 3.45,
      // (3.12 + 2.88 + 2.50 + 3.50 + 2.25) / 5
      Programming: 2.85,
    },
  },
  {
    soc: '11-3121',
    importance: {
      'Management of Personnel Resources': 4.12,
      Speaking: 4.12,
      'Judgment and Decision Making': 4,
      Negotiation: 3.88,
      Troubleshooting: 1,
    },
  },
  {
    soc: '13-2011',
    importance: {
      'Reading Comprehension': 3.88,
      Writing: 3.5,
      Mathematics: 3.25,
      'Operation and Control': 1.38,
      Science: 1.25,
    },
  },
  {
    soc: '25-2021',
    importance: {
      Instructing: 4.25,
      'Learning Strategies': 4.25,
      Speaking: 4.12,
      'Time Management': 3.75,
      'Operations Monitoring': 1.88,
    },
  },
  {
    soc: '27-2011',
    importance: {
      'Reading Comprehension': 3.88,
      Speaking: 3.88,
      'Social Perceptiveness': 3.75,
      'Active Learning': 2.62,
      Mathematics: 1,
    },
  },
  {
    soc: '47-2111',
    importance: { Troubleshooting: 4, Repairing: 3.5, Installation: 3.25, Writing: 3, Programming: 1 },
  },
];

/**
 * onet-29.3/Technology Skills.xlsx, `Example` of O*NET-SOC code .00 (15-1299: of its ten parts). inDemand: two of the
 * rows with `In Demand` Y. hot: two of those with `Hot Technology` Y and `In Demand` N.
 */
export const technologies = [
  { soc: '15-1252', inDemand: ['TypeScript', 'Kubernetes'], hot: [] },
  { soc: '15-1232', inDemand: ['ServiceNow', 'Microsoft Active Directory'], hot: [] },
  {
    soc: '49-1011',
    inDemand: ['Microsoft Excel', 'Microsoft Outlook'],
    hot: ['Autodesk AutoCAD', 'Yardi software'],
  },
  { soc: '15-1299', inDemand: ['Python', 'Kubernetes'], hot: [] },
  { soc: '11-3121', inDemand: ['Oracle HRIS', 'Workday software'], hot: [] },
  { soc: '13-2011', inDemand: ['Intuit QuickBooks', 'SAP software'], hot: [] },
];

/** The same file: the four whose rows have `In Demand` N throughout, with two of their `Hot Technology` Y. */
export const technologiesNotInDemand = [
  { soc: '29-1141', hot: ['Epic Systems', 'MEDITECH software'] },
  { soc: '25-2021', hot: ['Google Docs', 'Microsoft Excel'] },
  { soc: '27-2011', hot: ['TikTok', 'Zoom'] },
  { soc: '47-2111', hot: ['Autodesk AutoCAD', 'SAP software'] },
];

/**
 * zone: onet-29.3/Job Zones.xlsx, `Job Zone` of O*NET-SOC code .00. The nine parts of 15-1299 are in zones 4, 3, 4, 4,
 * 4, 4, 4, 3 and 4: on average 3.8, in whole zones 4.
 */
export const jobZones = [
  { soc: '15-1252', zone: 4 },
  { soc: '15-1232', zone: 3 },
  { soc: '29-1141', zone: 4 },
  { soc: '49-1011', zone: 3 },
  { soc: '15-1299', zone: 4 },
  { soc: '11-3121', zone: 4 },
  { soc: '13-2011', zone: 4 },
  { soc: '25-2021', zone: 4 },
  { soc: '27-2011', zone: 2 },
  { soc: '47-2111', zone: 3 },
];

/**
 * onet-29.3/Education, Training, and Experience.xlsx, Scale ID RW (related work experience), `Data Value` by
 * `Category`, which onet-29.3/Education, Training, and Experience Categories.xlsx describes. years: the category at
 * which the running sum of percents, in the comment, reaches 50. median: the point of 50 percent between its
 * ends, to a tenth of a year.
 */
export const experience = [
  // 1–5: 37.83, 6: 72.30. Over 1 year, up to and including 2 years
  { soc: '29-1141', years: { low: 1, high: 2 }, median: 1.4 },
  // 1–6: 38.27, 7: 79.71. Over 2 years, up to and including 4 years
  { soc: '49-1011', years: { low: 2, high: 4 }, median: 2.6 },
  // Mean shares of 15-1299.01, .03, .08 and .09. 1–6: 33.63, 7: 64.06. Over 2 years, up to and including 4 years
  { soc: '15-1299', years: { low: 2, high: 4 }, median: 3.1 },
  // 1–7: 16.67, 8: 70.84. Over 4 years, up to and including 6 years
  { soc: '11-3121', years: { low: 4, high: 6 }, median: 5.2 },
  // 1–4: 43.21, 5: 63.08. Over 6 months, up to and including 1 year
  { soc: '25-2021', years: { low: 0.5, high: 1 }, median: 0.7 },
  // 1: 54.15. None
  { soc: '27-2011', years: { low: 0, high: 0 }, median: 0 },
  // 1–4: 22.19, 5: 50.15; all answers, also the 19.23 of category 6, where `Recommend Suppress` is Y.
  // Over 6 months, up to and including 1 year
  { soc: '47-2111', years: { low: 0.5, high: 1 }, median: 1 },
];

/**
 * The same file. 15-1252.00 and 13-2011.00 have no row of Scale ID RW. Of 15-1232.00 it has `Recommend Suppress` Y for
 * categories 5 and 7, which 32.12 and 51.13 percent of 20 people chose; all its answers would make 2 to 4 years.
 */
export const noExperience = [
  { soc: '15-1252', reason: 'not-collected' },
  { soc: '13-2011', reason: 'not-collected' },
  { soc: '15-1232', reason: 'suppressed' },
];

/** onet-29.3/Alternate Titles.xlsx, `Alternate Title`; that of 15-1299 belongs to 15-1299.02. */
export const alternateTitles = [
  { soc: '15-1252', title: 'Application Developer' },
  { soc: '15-1232', title: 'Desktop Support Technician (Desktop Support Tech)' },
  { soc: '29-1141', title: 'Emergency Room Nurse (ER Nurse)' },
  { soc: '49-1011', title: 'Fleet Maintenance Supervisor' },
  { soc: '15-1299', title: 'Geographic Information System Analyst (GIS Analyst)' },
  { soc: '11-3121', title: 'Human Resources Director (HR Director)' },
  { soc: '13-2011', title: 'Certified Public Accountant (CPA)' },
  { soc: '25-2021', title: 'Grade School Teacher' },
  { soc: '27-2011', title: 'Voice-Over Artist' },
  { soc: '47-2111', title: 'Journeyman Electrician' },
];

/**
 * Most common major and college, worked out apart from the importer: awards of 6-digit programmes tied by sheet
 * CIP-SOC, at the levels that entry asks for, divided by the spread of each programme as its definition says.
 */
export const majors = [
  { soc: '15-1252', major: 'Computer Science', college: 'Western Governors University' },
  { soc: '15-1232', major: 'Computer Support Specialist', college: 'Purdue University Global' },
  {
    soc: '29-1141',
    major: 'Registered Nursing/Registered Nurse',
    college: 'Chamberlain University-Illinois',
  },
  { soc: '49-1011', major: 'Operations Management and Supervision', college: 'Miami Dade College' },
  { soc: '15-1299', major: 'Computer Science', college: 'Georgia Institute of Technology-Main Campus' },
  {
    soc: '11-3121',
    major: 'Human Resources Management/Personnel Administration, General',
    college: 'Western Governors University',
  },
  { soc: '13-2011', major: 'Accounting', college: 'Western Governors University' },
  { soc: '25-2021', major: 'Elementary Education and Teaching', college: 'Western Governors University' },
  {
    soc: '27-2011',
    major: 'Drama and Dramatics/Theatre Arts, General',
    college: 'American Musical and Dramatic Academy',
  },
  { soc: '47-2111', major: 'Electrician', college: 'NUC University' },
];

/** The first related occupations: Related Occupations.xlsx, tier Primary-Short, by index, in codes of the release. */
export const related = [
  { soc: '15-1252', closest: ['15-1299', '15-1251', '15-1211'] },
  { soc: '15-1232', closest: ['15-1252', '15-1231', '15-1244'] },
  { soc: '49-1011', closest: ['51-1011', '47-1011', '53-1047'] },
  { soc: '11-3121', closest: ['13-1071', '43-4161', '13-1111'] },
  { soc: '13-2011', closest: ['43-3031', '13-2061', '11-3031'] },
  { soc: '25-2021', closest: ['25-2022', '25-2031', '25-2052'] },
  { soc: '27-2011', closest: ['27-2042', '27-2032', '27-2012'] },
  { soc: '47-2111', closest: ['27-4015', '47-3013', '47-2152'] },
];
