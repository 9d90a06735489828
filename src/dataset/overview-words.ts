/** How the names of sectors and technologies read inside a sentence of a composed overview. */

/** NAICS sectors as they read inside a sentence. */
export const sectorWords: Readonly<Record<string, string>> = {
  '11': 'farming, forestry and fishing',
  '21': 'mining and the extraction of oil and gas',
  '22': 'utilities',
  '23': 'construction',
  '31-33': 'manufacturing',
  '42': 'wholesale trade',
  '44-45': 'retail trade',
  '48-49': 'transportation and warehousing',
  '51': 'the information sector',
  '52': 'finance and insurance',
  '53': 'real estate and rental',
  '54': 'professional, scientific and technical services',
  '55': 'the management of companies',
  '56': 'administrative, support and waste services',
  '61': 'education',
  '62': 'health care and social assistance',
  '71': 'arts, entertainment and recreation',
  '72': 'hotels, restaurants and other food services',
  '81': 'personal, repair, religious and civic services',
  '99': 'government',
};

/** Technologies as they read inside a sentence; others stand as O*NET names them. */
const technologyWords: Readonly<Record<string, string>> = {
  'Accounting software': 'accounting software',
  'Adobe Creative Cloud software': 'Adobe Creative Cloud',
  'Amazon Web Services AWS software': 'Amazon Web Services (AWS)',
  'Applicant tracking software': 'applicant tracking software',
  'Business software applications': 'business software',
  'Customer relationship management CRM software': 'customer relationship management (CRM) software',
  'Disassembler software': 'disassembler software',
  'ESRI ArcGIS software': 'ESRI ArcGIS',
  'Enterprise application integration EAI software': 'enterprise application integration (EAI) software',
  'Firewall software': 'firewalls',
  'Geographic information system GIS software': 'geographic information systems (GIS)',
  'Geographic information system GIS systems': 'geographic information systems (GIS)',
  'Google Workspace software': 'Google Workspace',
  'HubSpot software': 'HubSpot',
  'Hypertext markup language HTML': 'HTML',
  'Inventory control system software': 'inventory control systems',
  'Inventory management systems': 'inventory management systems',
  'Learning management system LMS': 'learning management systems (LMS)',
  'Mastercam computer-aided design and manufacturing software': 'Mastercam',
  'Microsoft Azure software': 'Microsoft Azure',
  'Microsoft Office software': 'Microsoft Office',
  'Operating system software': 'operating systems',
  'Operational databases': 'operational databases',
  'Orion Law Management Systems Orion': 'Orion',
  'Outage management system OMS': 'outage management systems (OMS)',
  'Project management software': 'project management software',
  'Property management system PMS software': 'property management systems (PMS)',
  'Purchasing software': 'purchasing software',
  'SAP software': 'SAP',
  'Salesforce software': 'Salesforce',
  'Structured query language SQL': 'SQL',
  'Student information systems SIS software': 'student information systems (SIS)',
  'Tax compliance property tax management software': 'property tax software',
  'Tax software': 'tax software',
  'The MathWorks MATLAB': 'MATLAB',
  'Transportation management system TMS software': 'transportation management systems (TMS)',
  'Warehouse management system WMS': 'warehouse management systems (WMS)',
  'Web browser software': 'web browsers',
  'Workday software': 'Workday',
  'Yardi software': 'Yardi',
};

/** A technology as it reads inside a sentence: `Structured query language SQL` is SQL. */
export function technologyName(name: string): string {
  return Object.hasOwn(technologyWords, name) ? (technologyWords[name] ?? name) : name;
}
