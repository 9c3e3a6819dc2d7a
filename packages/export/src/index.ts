export { FILE_FORMATS, type FileFormat } from './format.ts'
export { importLines } from './import.ts'
export { type ExportedFile, IMPORT_COMMAND, toNeo4jCsv } from './neo4j-csv.ts'
export { checkExport } from './read.ts'
