/** Hours of a year of full-time work, 52 weeks of 40 hours, by which OEWS turns pay by the hour into pay by the year. */
export const hoursOfAYear = 2080;
