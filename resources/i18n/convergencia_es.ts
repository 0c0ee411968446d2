<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Convergencia</source>
        <translation>Acerca de Convergencia</translation>
    </message>
    <message>
        <source>A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence.</source>
        <translation>Una mesa de trabajo para la integración regional: rondas, libros, declaraciones verificadas y un resumen. Software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file.</source>
        <translation>Se apoya en el trabajo de otros: Qt y PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), iconos Lucide (ISC), Python y las bibliotecas de su archivo de versiones.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AnnotatingRoute</name>
    <message>
        <source>Send findings home</source>
        <translation>Devolver los hallazgos</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing findings into the workbook …</source>
        <translation>Escribiendo los hallazgos en el libro…</translation>
    </message>
    <message>
        <source>{n} findings and queries written to {path}.</source>
        <translation>Hallazgos y consultas ({n}) escritos en {path}.</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Filter answers (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Con hallazgos</translation>
    </message>
    <message>
        <source>Back to the section</source>
        <translation>Volver a la sección</translation>
    </message>
    <message>
        <source>No answer in this section fits.</source>
        <translation>Ninguna respuesta de esta sección coincide.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Mostrar toda la sección</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Esta tabla no tiene filas.</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>Nota y fuente</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>What the query is about</source>
        <translation>Sobre qué es la consulta</translation>
    </message>
    <message>
        <source>The whole row of the table</source>
        <translation>Toda la fila de la tabla</translation>
    </message>
    <message>
        <source>Text ready made</source>
        <translation>Texto preparado</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Idioma del texto</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Text ready made, in the language of the country</source>
        <translation>Texto preparado, en el idioma del país</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Sus propias palabras</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se halló</translation>
    </message>
    <message>
        <source>Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both.</source>
        <translation>Cada país recibe una consulta en su idioma que cita las dos cifras y nombra la otra consulta. Lo que escriba aquí se añade a ambas.</translation>
    </message>
    <message>
        <source>Ask {country} and {other}</source>
        <translation>Consulta a {country} y a {other}</translation>
    </message>
    <message>
        <source>Ctrl+Enter asks. The query goes home in the annotated workbook.</source>
        <translation>Con Ctrl+Intro se pregunta. La consulta viaja al país en el libro anotado.</translation>
    </message>
    <message>
        <source>Ask {country}</source>
        <translation>Consulta a {country}</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Preguntar a ambos</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Write the question, or choose a text.</source>
        <translation>Escriba la pregunta o elija un texto.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Read these columns</source>
        <translation>Leer estas columnas</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Primero elija una columna.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Issue workbooks …</source>
        <translation>Emitir libros…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Recibir declaraciones</translation>
    </message>
    <message>
        <source>Filter by country (Ctrl+F)</source>
        <translation>Filtrar por país (Ctrl+F)</translation>
    </message>
    <message>
        <source>Status in the newest round</source>
        <translation>Estado en la ronda más reciente</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Views of your own …</source>
        <translation>Vistas propias…</translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation>Subregión</translation>
    </message>
    <message>
        <source>Countries by rounds</source>
        <translation>Países por rondas</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>En este archivo todavía no se ha abierto ninguna ronda.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir una ronda…</translation>
    </message>
    <message>
        <source>No country fits these filters.</source>
        <translation>Ningún país coincide con estos filtros.</translation>
    </message>
    <message>
        <source>Show all countries</source>
        <translation>Mostrar todos los países</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Presentaciones</translation>
    </message>
    <message>
        <source>Wait for you ({n})</source>
        <translation>Esperan por usted ({n})</translation>
    </message>
    <message>
        <source>Unexplained warnings ({n})</source>
        <translation>Advertencias sin explicar ({n})</translation>
    </message>
    <message>
        <source>Open queries ({n})</source>
        <translation>Consultas abiertas ({n})</translation>
    </message>
    <message>
        <source>Overdue ({n})</source>
        <translation>Vencidas ({n})</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>All subregions</source>
        <translation>Todas las subregiones</translation>
    </message>
    <message>
        <source>There is no open round: open one first.</source>
        <translation>No hay ninguna ronda abierta: abra una primero.</translation>
    </message>
    <message>
        <source>round {year}, due {day}</source>
        <translation>ronda {year}, vence el {day}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>have sent the {year} round</source>
        <translation>enviaron la ronda {year}</translation>
    </message>
    <message>
        <source>await your review</source>
        <translation>esperan su revisión</translation>
    </message>
    <message numerus="yes">
        <source>returned, with %n open queries</source>
        <translation>
            <numerusform>devueltas, con %n consulta abierta</numerusform>
            <numerusform>devueltas, con %n consultas abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>left until the due date</source>
        <translation>hasta el vencimiento</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>con %n día de retraso</numerusform>
            <numerusform>con %n días de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} countries</source>
        <translation>{n} de {all} países</translation>
    </message>
</context>
<context>
    <name>BoardRoute</name>
    <message>
        <source>Folder for the workbooks</source>
        <translation>Carpeta para los libros</translation>
    </message>
    <message>
        <source>Writing workbooks …</source>
        <translation>Escribiendo los libros…</translation>
    </message>
    <message numerus="yes">
        <source>%n workbooks were written to {folder}.</source>
        <translation>
            <numerusform>Se escribió %n libro en {folder}.</numerusform>
            <numerusform>Se escribieron %n libros en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the returns …</source>
        <translation>Verificando las declaraciones…</translation>
    </message>
    <message>
        <source>Every return of the round was checked.</source>
        <translation>Se verificaron todas las declaraciones de la ronda.</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Abriendo la ronda…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the example</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>New file …</source>
        <translation>Archivo nuevo…</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Import Excel …</source>
        <translation>Importar Excel…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Cerrar el archivo</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Presentaciones</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Incorporar</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Form or details</source>
        <translation>Formulario o detalles</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Issue workbooks …</source>
        <translation>Emitir libros…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Send findings home …</source>
        <translation>Devolver los hallazgos…</translation>
    </message>
    <message>
        <source>Split off sections …</source>
        <translation>Separar secciones…</translation>
    </message>
    <message>
        <source>Print a blank form …</source>
        <translation>Imprimir un formulario en blanco…</translation>
    </message>
    <message>
        <source>Try an expression …</source>
        <translation>Probar una expresión…</translation>
    </message>
    <message>
        <source>Translate the answer …</source>
        <translation>Traducir la respuesta…</translation>
    </message>
    <message>
        <source>Late countries …</source>
        <translation>Países atrasados…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Same as last round</source>
        <translation>Igual que la ronda anterior</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Hallazgo siguiente</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Hallazgo anterior</translation>
    </message>
    <message>
        <source>Go to …</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Who you are …</source>
        <translation>Quién es usted…</translation>
    </message>
    <message>
        <source>About Convergencia</source>
        <translation>Acerca de Convergencia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The beginning, before anything was received</source>
        <translation>El comienzo, antes de recibir nada</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>What differs between two moments</source>
        <translation>Qué difiere entre dos momentos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ</source>
        <translation>
            <numerusform>%n respuesta difiere</numerusform>
            <numerusform>%n respuestas difieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>Earlier rounds</source>
        <translation>Rondas anteriores</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Qué se comprueba</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Fuente esperada</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>No remark on the value</source>
        <translation>Sin observación</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo salió mal en el programa</translation>
    </message>
    <message>
        <source>Your data are as they were after the last step. The report below says where in the program it happened; it holds no answers. Please send it to those who look after Convergencia.</source>
        <translation>Sus datos están como quedaron después del último paso. El informe de abajo dice en qué parte del programa ocurrió; no contiene respuestas. Envíelo a quienes se ocupan de Convergencia.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Informe de error</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Guardar el informe…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Mes anterior (Re Pág)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Mes siguiente (Av Pág)</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · ronda {year}</translation>
    </message>
    <message>
        <source>Return for correction</source>
        <translation>Devolver para corregir</translation>
    </message>
    <message>
        <source>The country gets its return back with every open query, and sends a new version.</source>
        <translation>El país recibe su presentación con todas las consultas abiertas y envía una nueva versión.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Reason, which the country reads</source>
        <translation>Motivo, que el país lee</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Accepted means locked, for the form and for Excel alike, until it is reopened with a reason.</source>
        <translation>Aprobada quiere decir bloqueada, tanto para el formulario como para Excel, hasta que se reabra con un motivo.</translation>
    </message>
    <message>
        <source>Note on the decision (may stay empty)</source>
        <translation>Nota sobre la decisión (puede quedar vacía)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>The accepted version stays in the history; from now on answers may be changed again.</source>
        <translation>La versión aprobada queda en el historial; desde ahora las respuestas se pueden volver a cambiar.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Waive all warnings with one reason …</source>
        <translation>Eximir todas las advertencias con un mismo motivo…</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what}: {place}</translation>
    </message>
    <message>
        <source>First do what is still missing above.</source>
        <translation>Haga antes lo que aún falta arriba.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escriba el motivo.</translation>
    </message>
    <message>
        <source>Checked since the last change</source>
        <translation>Validada desde el último cambio</translation>
    </message>
    <message>
        <source>No errors left</source>
        <translation>Sin errores pendientes</translation>
    </message>
    <message>
        <source>Every warning explained</source>
        <translation>Todas las advertencias explicadas</translation>
    </message>
    <message>
        <source>Every query closed</source>
        <translation>Todas las consultas cerradas</translation>
    </message>
    <message>
        <source>Every answer seen</source>
        <translation>Todas las respuestas vistas</translation>
    </message>
    <message>
        <source>At least one open query says what to correct</source>
        <translation>Al menos una consulta abierta dice qué corregir</translation>
    </message>
    <message>
        <source>Not checked since the last change</source>
        <translation>Sin validar desde el último cambio</translation>
    </message>
    <message>
        <source>Errors left: {n}</source>
        <translation>Errores pendientes: {n}</translation>
    </message>
    <message>
        <source>Warnings without an explanation: {n}</source>
        <translation>Advertencias sin explicación: {n}</translation>
    </message>
    <message>
        <source>Queries not closed: {n}</source>
        <translation>Consultas sin cerrar: {n}</translation>
    </message>
    <message>
        <source>Answers not seen yet: {n}</source>
        <translation>Respuestas aún no vistas: {n}</translation>
    </message>
    <message>
        <source>No open query: the country would not know what to correct</source>
        <translation>No hay consulta abierta: el país no sabría qué corregir</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm);;All files (*)</source>
        <translation>Libros de Excel (*.xlsx *.xlsm);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Libros de Excel</translation>
    </message>
    <message>
        <source>Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)</source>
        <translation>Archivos de Convergencia, libros y archivos comprimidos (*.convergencia *.xlsx *.xlsm *.zip);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx *.xls);;All files (*)</source>
        <translation>XLSForm (*.xlsx *.xls);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
</context>
<context>
    <name>DifferenceDelegate</name>
    <message>
        <source>Ours</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>New row in {table}</source>
        <translation>Fila nueva en {table}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>As sent out</source>
        <translation>Como salió</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>En la base</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflicto</numerusform>
            <numerusform>%n conflictos</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>por decidir</translation>
    </message>
    <message>
        <source>take the file’s</source>
        <translation>tomar el del archivo</translation>
    </message>
    <message>
        <source>keep ours</source>
        <translation>conservar el de la base</translation>
    </message>
</context>
<context>
    <name>Doorway</name>
    <message>
        <source>Reading {file} …</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Archivos de Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file of {country}</source>
        <translation>Dónde guardar el archivo de {country}</translation>
    </message>
    <message>
        <source>Making the file of the country …</source>
        <translation>Creando el archivo del país…</translation>
    </message>
    <message>
        <source>Where to put the file made from the archive</source>
        <translation>Dónde guardar la base reconstruida</translation>
    </message>
    <message>
        <source>Rebuilding the file from the archive …</source>
        <translation>Se reconstruye la base a partir del archivo histórico…</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the workbooks here that came back</source>
        <translation>Suelte aquí los libros que volvieron</translation>
    </message>
    <message>
        <source>Drop the workbook here that the secretariat sent you</source>
        <translation>Suelte aquí el libro que le envió la Secretaría</translation>
    </message>
    <message>
        <source>You see what each file would change before anything is stored. Several files at once are fine.</source>
        <translation>Verá qué cambiaría cada archivo antes de que se guarde nada. Puede soltar varios a la vez.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Drop the files</source>
        <translation>Soltar los archivos</translation>
    </message>
    <message>
        <source>See every change and decide conflicts</source>
        <translation>Ver cada cambio y decidir los conflictos</translation>
    </message>
    <message>
        <source>Apply; one step, which can be undone</source>
        <translation>Aplicar: un solo paso que se puede deshacer</translation>
    </message>
    <message>
        <source>Drop zone for workbooks that came back</source>
        <translation>Zona para soltar los libros que volvieron</translation>
    </message>
    <message>
        <source>Drop zone for workbooks of the secretariat</source>
        <translation>Zona para soltar los libros de la Secretaría</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>{year}: {value}</source>
        <translation>{year}: {value}</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Con nota</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Only fields with an error, a warning, or something that is not saved</source>
        <translation>Solo campos con un error, una advertencia o algo sin guardar</translation>
    </message>
    <message>
        <source>Nothing in this section fits.</source>
        <translation>Nada coincide en esta sección.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Mostrar toda la sección</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Back to the return</source>
        <translation>Volver a la declaración</translation>
    </message>
    <message>
        <source>Back to the return (Alt+Left)</source>
        <translation>Volver a la declaración (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Siguiente problema</translation>
    </message>
    <message>
        <source>Open round</source>
        <translation>Ronda abierta</translation>
    </message>
    <message>
        <source>Several rounds are open: choose the one to go on with</source>
        <translation>Hay varias rondas abiertas: elija con cuál seguir</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Ronda {year}</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · ronda {year}</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Deshacer {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta sin cerrar</numerusform>
            <numerusform>%n consultas sin cerrar</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Rehacer {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Y)</source>
        <translation>Rehacer {what} (Ctrl+Y)</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>No hay problemas.</translation>
    </message>
    <message>
        <source>Next problem (F8), previous (Shift+F8)</source>
        <translation>Siguiente problema (F8), anterior (Mayús+F8)</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} de {all} respondidas</translation>
    </message>
    <message numerus="yes">
        <source>%n required answers missing</source>
        <translation>
            <numerusform>Falta %n respuesta obligatoria</numerusform>
            <numerusform>Faltan %n respuestas obligatorias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings to explain</source>
        <translation>
            <numerusform>%n advertencia por explicar</numerusform>
            <numerusform>%n advertencias por explicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n sin guardar</numerusform>
            <numerusform>%n sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
</context>
<context>
    <name>EntryRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando la declaración…</translation>
    </message>
    <message>
        <source>Looking at what was pasted …</source>
        <translation>Mirando lo pegado…</translation>
    </message>
    <message>
        <source>Sorting …</source>
        <translation>Ordenando…</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Or drop files here</source>
        <translation>O suelte archivos aquí</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como…</translation>
    </message>
</context>
<context>
    <name>EvidenceRoute</name>
    <message>
        <source>{file} is attached to this answer already.</source>
        <translation>{file} ya está adjunto a esta respuesta.</translation>
    </message>
</context>
<context>
    <name>ExplainBar</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicación</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Explain this warning: why is the figure right?</source>
        <translation>Explique esta advertencia: ¿por qué es correcta la cifra?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Say first why the figure is right.</source>
        <translation>Diga primero por qué es correcta la cifra.</translation>
    </message>
</context>
<context>
    <name>ExplainBox</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicación</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Why is the value right? The secretariat reads this.</source>
        <translation>¿Por qué es correcto el valor? La Secretaría lo leerá.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Guardar la explicación</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>Escriba primero una frase.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicación</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Explanation; it holds until the value or the rule changes</source>
        <translation>Explicación; vale hasta que cambie el valor o la regla</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Write why the value is right.</source>
        <translation>Escriba por qué el valor es correcto.</translation>
    </message>
</context>
<context>
    <name>ExpressionBox</name>
    <message>
        <source>Try an expression</source>
        <translation>Probar una expresión</translation>
    </message>
    <message>
        <source>On the answers of {place}.</source>
        <translation>Con las respuestas de {place}.</translation>
    </message>
    <message>
        <source>Without answers: open a return to try expressions on it.</source>
        <translation>Sin respuestas: abra una presentación para probar expresiones con ella.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadero</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Type an expression first.</source>
        <translation>Escriba primero una expresión.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motivo, que queda en el historial</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Extend the due date</source>
        <translation>Prorrogar el plazo</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prorrogar</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escriba el motivo.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Computed from other answers</source>
        <translation>Se calcula a partir de otras respuestas</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>día mes año</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendario (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Abrir la tabla</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n consulta</numerusform>
            <numerusform>%n consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message numerus="yes">
        <source>In %n cells something was typed that has to be decided.</source>
        <translation>
            <numerusform>En %n celda se escribió algo que falta decidir.</numerusform>
            <numerusform>En %n celdas se escribió algo que falta decidir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Explicar…</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicada</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Whole return</source>
        <translation>Toda la declaración</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicado</translation>
    </message>
    <message>
        <source>Findings ({n})</source>
        <translation>Hallazgos ({n})</translation>
    </message>
    <message>
        <source>Not checked since the last change: press F7</source>
        <translation>Sin verificar desde el último cambio: pulse F7</translation>
    </message>
    <message>
        <source>Every check that could be made has passed.</source>
        <translation>Se superaron todas las verificaciones que se pudieron hacer.</translation>
    </message>
    <message>
        <source>This return has not been checked yet.</source>
        <translation>Esta declaración todavía no se ha verificado.</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Explained by {person} on {when}. {kind}: {text}</source>
        <translation>Explicada por {person}, {when}. {kind}: {text}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>Back to the section</source>
        <translation>Volver a la sección</translation>
    </message>
    <message>
        <source>Back to the section (Esc)</source>
        <translation>Volver a la sección (Esc)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>This table has no rows yet.</source>
        <translation>Esta tabla aún no tiene filas.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir una fila</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar abajo</translation>
    </message>
    <message>
        <source>This return is locked.</source>
        <translation>Esta declaración está bloqueada.</translation>
    </message>
    <message>
        <source>Add a row at the end (Insert)</source>
        <translation>Añadir una fila al final (Insert)</translation>
    </message>
    <message>
        <source>Duplicate the selected rows</source>
        <translation>Duplicar las filas seleccionadas</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>Eliminar las filas seleccionadas (Ctrl+Supr)</translation>
    </message>
    <message>
        <source>Repeat the first value downwards (Ctrl+D)</source>
        <translation>Repetir el primer valor hacia abajo (Ctrl+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Explain … (Ctrl+Enter)</source>
        <translation>Explicar… (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicada</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Cerrar la ayuda</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Cerrar la ayuda (Esc)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>values: {n}</source>
        <translation>valores: {n}</translation>
    </message>
    <message>
        <source>Stage: {before} → {after}</source>
        <translation>Etapa: {before} → {after}</translation>
    </message>
    <message>
        <source>{item}: row moved from place {before} to {after}</source>
        <translation>{item}: fila movida del lugar {before} al {after}</translation>
    </message>
    <message>
        <source>{item}: row added</source>
        <translation>{item}: fila añadida</translation>
    </message>
    <message>
        <source>{item}: row removed</source>
        <translation>{item}: fila quitada</translation>
    </message>
    <message>
        <source>{item}: note, source or status changed ({value})</source>
        <translation>{item}: cambió la nota, la fuente o el estado ({value})</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compare …</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>PDF of the difference …</source>
        <translation>PDF de lo que cambió…</translation>
    </message>
    <message>
        <source>What differs between the first and the last of these days, by country and item</source>
        <translation>Lo que difiere entre el primero y el último de estos días, por país y pregunta</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>cualquier día</translation>
    </message>
    <message>
        <source>Enter opens the month, Delete leaves the day open.</source>
        <translation>Intro abre el mes; Supr deja el día abierto.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Undo this …</source>
        <translation>Deshacer esto…</translation>
    </message>
    <message>
        <source>Item (Ctrl+F)</source>
        <translation>Pregunta (Ctrl+F)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Cada valor</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Días elegidos</translation>
    </message>
    <message>
        <source>Nothing that was done fits these filters.</source>
        <translation>Nada de lo hecho cumple estos filtros.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Todas las rondas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>The newest {n} lines</source>
        <translation>Las {n} líneas más recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line that changed answers and was not taken back yet.</source>
        <translation>Elija una línea que haya cambiado respuestas y no se haya deshecho aún.</translation>
    </message>
    <message>
        <source>The file was made from this workbook; that is not taken back.</source>
        <translation>El archivo se hizo a partir de este libro; eso no se deshace.</translation>
    </message>
    <message>
        <source>Choose a country and a round first.</source>
        <translation>Elija primero un país y una ronda.</translation>
    </message>
</context>
<context>
    <name>HistoryRoute</name>
    <message>
        <source>Save the difference</source>
        <translation>Guardar lo que cambió</translation>
    </message>
    <message>
        <source>Drawing what differs …</source>
        <translation>Dibujando lo que difiere…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {path}: %n answers differ.</source>
        <translation>
            <numerusform>Guardado como {path}: difiere %n respuesta.</numerusform>
            <numerusform>Guardado como {path}: difieren %n respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was undone as a whole; the history shows it as a step of its own.</source>
        <translation>Se deshizo por completo; el historial lo muestra como un paso propio.</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Late countries</source>
        <translation>Países atrasados</translation>
    </message>
    <message numerus="yes">
        <source>%n countries have not sent a return that was due.</source>
        <translation>
            <numerusform>%n país no ha enviado una presentación vencida.</numerusform>
            <numerusform>%n países no han enviado una presentación vencida.</numerusform>
        </translation>
    </message>
    <message>
        <source>No country is late. The calendar still names the due dates to come.</source>
        <translation>Ningún país está atrasado. El calendario indica los vencimientos por venir.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Guardar la lista…</translation>
    </message>
    <message>
        <source>Save the calendar …</source>
        <translation>Guardar el calendario…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is nobody to list.</source>
        <translation>No hay a quién listar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {time}</source>
        <translation>Guardado {time}</translation>
    </message>
    <message>
        <source>Saves as you type</source>
        <translation>Se guarda al escribir</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries</source>
        <translation>
            <numerusform>%n consulta abierta</numerusform>
            <numerusform>%n consultas abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} answered</source>
        <translation>{share} respondido</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Answered {year}</source>
        <translation>Respondido {year}</translation>
    </message>
    <message>
        <source>Findings {year}</source>
        <translation>Hallazgos {year}</translation>
    </message>
    <message>
        <source>Received {year}</source>
        <translation>Recibido {year}</translation>
    </message>
    <message>
        <source>did not take part</source>
        <translation>no participó</translation>
    </message>
</context>
<context>
    <name>MembershipDialog</name>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mecanismo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocido</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Ha terminado</translation>
    </message>
    <message>
        <source>Add a membership</source>
        <translation>Agregar una membresía</translation>
    </message>
    <message>
        <source>Change a membership</source>
        <translation>Modificar una membresía</translation>
    </message>
    <message>
        <source>Findings of open rounds are checked again, since rules look into the memberships.</source>
        <translation>Los hallazgos de las rondas abiertas se vuelven a comprobar, porque las reglas consultan las membresías.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimales</translation>
    </message>
    <message>
        <source>Ask where a figure is unclear</source>
        <translation>Preguntar si una cifra no es clara</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>Coma: 0,5</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>Punto: 0.5</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to</source>
        <translation>Mover a</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Lo que se perdería</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Elija una versión</translation>
    </message>
    <message>
        <source>Move the round {year} to another version</source>
        <translation>Mover la ronda {year} a otra versión</translation>
    </message>
    <message>
        <source>It runs on {version}. Workbooks already issued are still received after the move.</source>
        <translation>Usa {version}. Los libros ya emitidos se siguen recibiendo después.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values. Reopen these first: {countries}</source>
        <translation>Presentaciones aprobadas perderían valores. Reabra antes estas: {countries}</translation>
    </message>
    <message>
        <source>{n} answers go along, {lost} would be lost.</source>
        <translation>Pasan {n} respuestas y se perderían {lost}.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Elija antes una versión.</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values.</source>
        <translation>Presentaciones aprobadas perderían valores.</translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>Archivo nuevo</translation>
    </message>
    <message>
        <source>One file holds all rounds, workbooks and answers of the office. It is saved as you work.</source>
        <translation>Un archivo contiene todas las rondas, libros y respuestas de la oficina. Se guarda mientras usted trabaja.</translation>
    </message>
    <message>
        <source>Create the file …</source>
        <translation>Crear el archivo…</translation>
    </message>
    <message>
        <source>Enter the name of the office first.</source>
        <translation>Escriba primero el nombre de la oficina.</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Archivos de Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Dónde guardar el archivo</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>The newest one in this file</source>
        <translation>El más reciente de este archivo</translation>
    </message>
    <message>
        <source>Shipped: {name}</source>
        <translation>Incluido: {name}</translation>
    </message>
    <message>
        <source>Choose an XLSForm …</source>
        <translation>Elegir un XLSForm…</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>Abrir una ronda</translation>
    </message>
    <message>
        <source>All countries that report take part. The workbooks can be issued right after.</source>
        <translation>Participan todos los países que declaran. Los libros se pueden emitir enseguida.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Abrir la ronda</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Nombre de la oficina</translation>
    </message>
    <message>
        <source>&amp;Year the figures are about</source>
        <translation>&amp;Año de las cifras</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Vence el</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Cuestionario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Extend …</source>
        <translation>Prorrogar…</translation>
    </message>
    <message>
        <source>Delegate …</source>
        <translation>Delegar…</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Agregar…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modificar…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Take out …</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Change the language …</source>
        <translation>Cambiar el idioma…</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir una ronda…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Membresías</translation>
    </message>
    <message>
        <source>Workbook languages</source>
        <translation>Idiomas de los libros</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>Nada responde aquí al filtro.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Aún no se ha abierto ninguna ronda en este archivo.</translation>
    </message>
    <message>
        <source>Nobody stands in the directory yet.</source>
        <translation>Aún no hay nadie en el directorio.</translation>
    </message>
    <message>
        <source>No membership is entered yet.</source>
        <translation>Aún no hay membresías registradas.</translation>
    </message>
    <message>
        <source>No country reports in this file.</source>
        <translation>Ningún país informa en este archivo.</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memberships</source>
        <translation>
            <numerusform>%n membresía</numerusform>
            <numerusform>%n membresías</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n país</numerusform>
            <numerusform>%n países</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>round {year}, {state}, due {day}, questionnaire “{code}”, version {version}</source>
        <translation>ronda {year}, {state}, vence el {day}, cuestionario «{code}», versión {version}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation>Motivo de la prórroga</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mecanismo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Language of its workbooks</source>
        <translation>Idioma de sus libros</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Elija antes una línea.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>La ronda está cerrada.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Aún no hay ninguna ronda.</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Elija antes un país.</translation>
    </message>
    <message>
        <source>Choose one country.</source>
        <translation>Elija un solo país.</translation>
    </message>
    <message>
        <source>It is neither accepted nor closed: change it as it is.</source>
        <translation>No está aprobada ni cerrada: cámbiela como está.</translation>
    </message>
    <message>
        <source>Delegate to a reviewer</source>
        <translation>Delegar en un revisor</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegar</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Correct {country}, round {year}</source>
        <translation>Corregir {country}, ronda {year}</translation>
    </message>
    <message>
        <source>The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted.</source>
        <translation>La versión que se aprobó, o que había al cerrar la ronda, sigue siendo legible. Las rondas posteriores se vuelven a comprobar cuando se aprueba la corrección.</translation>
    </message>
    <message>
        <source>Open for correction</source>
        <translation>Abrir para corregir</translation>
    </message>
    <message>
        <source>Close the round {year}</source>
        <translation>Cerrar la ronda {year}</translation>
    </message>
    <message>
        <source>Nothing more is issued or received in it. The office can still correct a submission, each with a reason.</source>
        <translation>No se emite ni se recibe nada más en ella. La oficina aún puede corregir una presentación, cada una con un motivo.</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Cerrar la ronda</translation>
    </message>
    <message>
        <source>Remove {name} from the directory</source>
        <translation>Retirar a {name} del directorio</translation>
    </message>
    <message>
        <source>They are offered nowhere any more. What they did stays theirs in the history.</source>
        <translation>Ya no aparece en ninguna lista. Lo que hizo sigue a su nombre en el historial.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take out: {country} in {mechanism}</source>
        <translation>Retirar: {country} en {mechanism}</translation>
    </message>
    <message>
        <source>Only a membership that never was is taken out. One that ended is given its last day instead.</source>
        <translation>Solo se retira una membresía que nunca existió. A la que terminó se le da su último día.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Workbook language: {country}</source>
        <translation>Idioma de los libros: {country}</translation>
    </message>
    <message>
        <source>Workbooks issued from now on are written in it.</source>
        <translation>Los libros que se emitan desde ahora se escriben en él.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>OfficeRoute</name>
    <message>
        <source>Moving the round …</source>
        <translation>Moviendo la ronda…</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Abriendo la ronda…</translation>
    </message>
    <message>
        <source>Go to an answer first that is written in words.</source>
        <translation>Vaya antes a una respuesta redactada en palabras.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Open a file first.</source>
        <translation>Abra primero un archivo.</translation>
    </message>
</context>
<context>
    <name>OwnFileRoute</name>
    <message>
        <source>Folder for the workbook</source>
        <translation>Carpeta para el libro</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Escribiendo el libro…</translation>
    </message>
    <message>
        <source>Written to {file}. When it comes back, take it in like any other workbook.</source>
        <translation>Escrito en {file}. Cuando vuelva, incorpórelo como cualquier otro libro.</translation>
    </message>
    <message>
        <source>Where to save the form</source>
        <translation>Dónde guardar el formulario</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the form …</source>
        <translation>Dibujando el formulario…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Escrito en {file}.</translation>
    </message>
    <message>
        <source>{file} brings nothing that is not here already.</source>
        <translation>{file} no trae nada que no esté ya aquí.</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>Volviendo al punto…</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Whose file is it?</source>
        <translation>¿De quién es el archivo?</translation>
    </message>
    <message>
        <source>{file} does not say it. It is compared with the last workbook issued to the country you choose; nothing is stored before you apply it.</source>
        <translation>{file} no lo dice. Se comparará con el último libro emitido al país que elija; no se guarda nada antes de que lo aplique.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Ronda</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Elija el país</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Leer el archivo</translation>
    </message>
    <message>
        <source>Choose the country first.</source>
        <translation>Primero elija el país.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search for a command, a code or a word</source>
        <translation>Buscar una orden, un código o una palabra</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or the code of an item.</source>
        <translation>Nada coincide. Pruebe otra palabra o el código de una pregunta.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The progress of regional integration, followed together</source>
        <translation>El avance de la integración regional, seguido en conjunto</translation>
    </message>
    <message>
        <source>Rounds, workbooks, checked returns and one summary, in four languages and offline.</source>
        <translation>Rondas, libros, declaraciones verificadas y un resumen, en cuatro idiomas y sin conexión.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>{file} is locked with a password. It is used to read the file, and not kept.</source>
        <translation>{file} está protegido con una contraseña. Sirve para leer el archivo y no se guarda.</translation>
    </message>
    <message>
        <source>Open a locked file</source>
        <translation>Abrir un archivo protegido</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Leer el archivo</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Some figures can be read in two ways. Which holds for all of them?</source>
        <translation>Algunas cifras se pueden leer de dos maneras. ¿Cuál vale para todas?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Lo que no cabe</translation>
    </message>
    <message numerus="yes">
        <source>%n cells change</source>
        <translation>
            <numerusform>cambia %n celda</numerusform>
            <numerusform>cambian %n celdas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>%n fila es nueva</numerusform>
            <numerusform>%n filas son nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells lie beyond the last column and are left out</source>
        <translation>
            <numerusform>%n celda queda más allá de la última columna y se omite</numerusform>
            <numerusform>%n celdas quedan más allá de la última columna y se omiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit and stay as they are</source>
        <translation>
            <numerusform>%n celda no cabe y queda como está</numerusform>
            <numerusform>%n celdas no caben y quedan como están</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Fila {n}</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Pegar %n celda</numerusform>
            <numerusform>Pegar %n celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it fits.</source>
        <translation>Nada de ello cabe.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Modificar una entrada</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>Choose the country that the focal point answers for.</source>
        <translation>Elija el país por el que responde el punto focal.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plea</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every change of this file, and the points it can be put back to.</source>
        <translation>Cada cambio de este archivo y los puntos a los que puede volver.</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Puntos de restauración</translation>
    </message>
    <message>
        <source>Copies of the whole file beside it. One is made before each workbook that is taken in.</source>
        <translation>Copias de todo el archivo, junto a él. Se hace una antes de cada libro que se incorpora.</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Nombre del punto</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>Nombre del punto de restauración</translation>
    </message>
    <message>
        <source>Create the point</source>
        <translation>Crear el punto</translation>
    </message>
    <message>
        <source>Go back to this point …</source>
        <translation>Volver a este punto…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>There is no restore point yet.</source>
        <translation>Aún no hay ningún punto de restauración.</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Escriba antes un nombre.</translation>
    </message>
    <message>
        <source>Choose a restore point first.</source>
        <translation>Elija antes un punto de restauración.</translation>
    </message>
    <message>
        <source>The restore point “{name}” was made.</source>
        <translation>Se creó el punto de restauración «{name}».</translation>
    </message>
    <message>
        <source>The file goes back to “{name}” of {when}. Its present state is kept beside it.</source>
        <translation>El archivo vuelve a «{name}» del {when}. Su estado actual se conserva a su lado.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>PointsRoute</name>
    <message>
        <source>Making a restore point …</source>
        <translation>Creando un punto de restauración…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Quién es usted</translation>
    </message>
    <message>
        <source>Everything you do is recorded under this name. It is no password: whoever has the file can read it.</source>
        <translation>Todo lo que haga queda registrado con este nombre. No es una contraseña: quien tenga el archivo puede leerlo.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>A focal point answers, explains and signs off for a country; nothing else is offered.</source>
        <translation>Un punto focal responde, explica y da el visto bueno por un país; no se le ofrece nada más.</translation>
    </message>
    <message>
        <source>A reviewer asks, verifies, returns, accepts and reopens.</source>
        <translation>Un revisor consulta, verifica, devuelve, aprueba y reabre.</translation>
    </message>
    <message>
        <source>An editor does what a reviewer does, and publishes questionnaires and summaries.</source>
        <translation>Un editor hace lo que un revisor y además publica cuestionarios y resúmenes.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>QueriesModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Hecha por</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Último mensaje</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>Consulta {number}</translation>
    </message>
    <message>
        <source>The whole return</source>
        <translation>Toda la presentación</translation>
    </message>
</context>
<context>
    <name>QueriesPage</name>
    <message>
        <source>Filter queries (Ctrl+F)</source>
        <translation>Filtrar consultas (Ctrl+F)</translation>
    </message>
    <message>
        <source>State of the queries</source>
        <translation>Estado de las consultas</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>Ir a la respuesta</translation>
    </message>
    <message>
        <source>No query has been asked in this round.</source>
        <translation>En esta ronda no se ha hecho ninguna consulta.</translation>
    </message>
    <message>
        <source>Not closed ({n})</source>
        <translation>Sin cerrar ({n})</translation>
    </message>
    <message>
        <source>Answered, wait for you ({n})</source>
        <translation>Respondidas, esperan por usted ({n})</translation>
    </message>
    <message>
        <source>Wait for the country ({n})</source>
        <translation>Esperan al país ({n})</translation>
    </message>
    <message>
        <source>Closed ({n})</source>
        <translation>Cerradas ({n})</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Todas ({n})</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Ronda {year}</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos los países</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta sin cerrar</numerusform>
            <numerusform>%n consultas sin cerrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n espera por usted</numerusform>
            <numerusform>%n esperan por usted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>la más antigua desde hace %n día</numerusform>
            <numerusform>la más antigua desde hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no query to go to.</source>
        <translation>No hay ninguna consulta a la que ir.</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n consulta</numerusform>
            <numerusform>%n consultas</numerusform>
        </translation>
    </message>
    <message>
        <source>No query fits these filters.</source>
        <translation>Ninguna consulta cumple estos filtros.</translation>
    </message>
    <message>
        <source>Show all queries</source>
        <translation>Mostrar todas las consultas</translation>
    </message>
</context>
<context>
    <name>QueryCard</name>
    <message>
        <source>Query {number} · {state}</source>
        <translation>Consulta {number} · {state}</translation>
    </message>
    <message>
        <source>About the whole return</source>
        <translation>Sobre toda la declaración</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>La otra parte</translation>
    </message>
    <message>
        <source>Go to query {number}</source>
        <translation>Ir a la consulta {number}</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Escriba…</translation>
    </message>
    <message>
        <source>Message on query {number}</source>
        <translation>Mensaje sobre la consulta {number}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Write the message first.</source>
        <translation>Escriba primero el mensaje.</translation>
    </message>
    <message>
        <source>Write what is still to be said.</source>
        <translation>Escriba lo que aún hay que decir.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>File, language, appearance (F10)</source>
        <translation>Archivo, idioma, aspecto (F10)</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Choose files …</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Ours for all</source>
        <translation>Base en todos</translation>
    </message>
    <message>
        <source>Keep the value of the database in every conflict</source>
        <translation>Conservar el valor de la base en todos los conflictos</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Archivo en todos</translation>
    </message>
    <message>
        <source>Take the value of the file in every conflict</source>
        <translation>Tomar el valor del archivo en todos los conflictos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Put this file aside; nothing is stored</source>
        <translation>Dejar de lado este archivo; no se guarda nada</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Lo que cambiaría el archivo</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problemas en el archivo</translation>
    </message>
    <message>
        <source>Nothing of this kind in the file.</source>
        <translation>No hay nada de este tipo en el archivo.</translation>
    </message>
    <message>
        <source>Show every value</source>
        <translation>Mostrar todos los valores</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Recibir declaraciones</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Incorporar un libro</translation>
    </message>
    <message>
        <source>Nothing is stored before you apply it.</source>
        <translation>No se guarda nada hasta que usted lo aplique.</translation>
    </message>
    <message>
        <source>Open the submission</source>
        <translation>Abrir la presentación</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Seguir completando</translation>
    </message>
    <message>
        <source>This file was not taken in; nothing was stored.</source>
        <translation>Este archivo no se incorporó; no se guardó nada.</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · ronda {year}</translation>
    </message>
    <message>
        <source>{file}: nothing is stored before you apply it.</source>
        <translation>{file}: no se guarda nada hasta que usted lo aplique.</translation>
    </message>
    <message numerus="yes">
        <source>Also delete the %n rows that the file no longer has</source>
        <translation>
            <numerusform>Borrar también la fila que el archivo ya no tiene (%n)</numerusform>
            <numerusform>Borrar también las %n filas que el archivo ya no tiene</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in the file ({n})</source>
        <translation>Problemas en el archivo ({n})</translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %n values are the same here.</source>
        <translation>
            <numerusform>Nada difiere: %n valor es igual al que ya está aquí.</numerusform>
            <numerusform>Nada difiere: %n valores son iguales a los que ya están aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Aplicar %n cambio</numerusform>
            <numerusform>Aplicar %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Guardar como recibida</translation>
    </message>
    <message>
        <source>It is being applied.</source>
        <translation>Se está aplicando.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts still need a decision.</source>
        <translation>
            <numerusform>Falta decidir %n conflicto.</numerusform>
            <numerusform>Falta decidir %n conflictos.</numerusform>
        </translation>
    </message>
    <message>
        <source>One step: it can be undone as a whole.</source>
        <translation>Un solo paso: se puede deshacer entero.</translation>
    </message>
    <message>
        <source>The file changes nothing; it is kept as a receipt.</source>
        <translation>El archivo no cambia nada; queda guardado como recibido.</translation>
    </message>
</context>
<context>
    <name>ReceiveRoute</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>leyéndose</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Leyendo {file}…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>Take it for {year}</source>
        <translation>Tomarlo para {year}</translation>
    </message>
    <message>
        <source>Read it all the same</source>
        <translation>Leerlo de todos modos</translation>
    </message>
    <message>
        <source>Enter the password …</source>
        <translation>Introducir la contraseña…</translation>
    </message>
    <message>
        <source>It is {country} {year}: read it</source>
        <translation>Es {country} {year}: leerlo</translation>
    </message>
    <message>
        <source>Take in the round {year}</source>
        <translation>Incorporar la ronda {year}</translation>
    </message>
    <message>
        <source>Say whose it is …</source>
        <translation>Indicar de quién es…</translation>
    </message>
    <message>
        <source>Taking in the round …</source>
        <translation>Incorporando la ronda…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflicto</numerusform>
            <numerusform>%n conflictos</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes …</source>
        <translation>Aplicando los cambios…</translation>
    </message>
    <message>
        <source>The return of {country} for {year} was received.</source>
        <translation>Se recibió la declaración de {country} para {year}.</translation>
    </message>
    <message>
        <source>The workbook was taken in: {country}, round {year}.</source>
        <translation>El libro se incorporó: {country}, ronda {year}.</translation>
    </message>
    <message>
        <source>The file brought nothing new; nothing was stored.</source>
        <translation>El archivo no trajo nada nuevo; no se guardó nada.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>incorporado</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The whole return</source>
        <translation>Toda la presentación</translation>
    </message>
    <message>
        <source>{roster}, row {number}</source>
        <translation>{roster}, fila {number}</translation>
    </message>
    <message>
        <source>Rows: {n}</source>
        <translation>Filas: {n}</translation>
    </message>
    <message>
        <source>A warning here is not explained yet</source>
        <translation>Aquí hay una advertencia sin explicar</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Sin ver</translation>
    </message>
    <message>
        <source>Median of the others {median}, from {low} to {high}; countries with a figure: {n}</source>
        <translation>Mediana de los demás {median}, de {low} a {high}; países con dato: {n}</translation>
    </message>
    <message>
        <source>Query {number}: {state}</source>
        <translation>Consulta {number}: {state}</translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message>
        <source>Explanation missing</source>
        <translation>Falta la explicación</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Item</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Received first</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Explanation and queries</source>
        <translation>Explicación y consultas</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back to the submission</source>
        <translation>Volver a la presentación</translation>
    </message>
    <message>
        <source>Back to the submission (Alt+Left)</source>
        <translation>Volver a la presentación (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Ask about the whole return</source>
        <translation>Preguntar sobre toda la presentación</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Con cambios</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Con hallazgos</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Sin ver</translation>
    </message>
    <message>
        <source>Only answers that differ from the earlier round or from what was received first (C)</source>
        <translation>Solo las respuestas que difieren de la ronda anterior o de lo recibido primero (C)</translation>
    </message>
    <message>
        <source>Ask in general …</source>
        <translation>Consulta general…</translation>
    </message>
    <message>
        <source>Only answers with findings (F); F8 goes to the next</source>
        <translation>Solo las respuestas con hallazgos (F); F8 va a la siguiente</translation>
    </message>
    <message>
        <source>Only answers nobody has verified as they are now (U); N goes to the next</source>
        <translation>Solo las respuestas que nadie ha verificado tal como están (U); N va a la siguiente</translation>
    </message>
    <message>
        <source>Answers under review</source>
        <translation>Respuestas en revisión</translation>
    </message>
    <message>
        <source>No answer fits these filters.</source>
        <translation>Ninguna respuesta cumple estos filtros.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Mostrar todas las respuestas</translation>
    </message>
    <message>
        <source>Choose a submission among the countries and rounds, and press Ctrl+5 to review it.</source>
        <translation>Elija una presentación entre los países y las rondas y pulse Ctrl+5 para revisarla.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Presentaciones</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>Review: {country} · round {year}</source>
        <translation>Revisión: {country} · ronda {year}</translation>
    </message>
    <message>
        <source>{n} of {all} seen</source>
        <translation>{n} de {all} vistas</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta sin cerrar</numerusform>
            <numerusform>%n consultas sin cerrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer that is shown has been seen.</source>
        <translation>Todas las respuestas que se muestran están vistas.</translation>
    </message>
    <message>
        <source>No finding among the answers that are shown.</source>
        <translation>Ningún hallazgo entre las respuestas que se muestran.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Rounds, beside the region&apos;s median</source>
        <translation>Rondas, junto a la mediana de la región</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traducciones</translation>
    </message>
    <message>
        <source>Ask …</source>
        <translation>Consultar…</translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Explicar…</translation>
    </message>
    <message>
        <source>Ask both …</source>
        <translation>A ambos…</translation>
    </message>
    <message>
        <source>Choose an answer to see what there is to know about it.</source>
        <translation>Elija una respuesta para ver todo lo que se sabe de ella.</translation>
    </message>
    <message>
        <source>Verified by {person}, {when}</source>
        <translation>Verificada por {person}, {when}</translation>
    </message>
    <message>
        <source>No longer verified: {why}</source>
        <translation>Ya no está verificada: {why}</translation>
    </message>
    <message>
        <source>Confidential: it goes into no table and to no other country.</source>
        <translation>Confidencial: no sale en ningún cuadro ni va a ningún otro país.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Fuente esperada</translation>
    </message>
    <message>
        <source>Source given</source>
        <translation>Fuente indicada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>not explained yet</source>
        <translation>aún sin explicar</translation>
    </message>
    <message>
        <source>It no longer holds: the value or the rule has changed since.</source>
        <translation>Ya no vale: el valor o la regla ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Given in round {year}; it no longer holds: the value or the rule has changed since.</source>
        <translation>Dada en la ronda {year}; ya no vale: el valor o la regla ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Given in round {year}; it still holds, since neither value nor rule has changed.</source>
        <translation>Dada en la ronda {year}; sigue valiendo, porque no han cambiado ni el valor ni la regla.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>There is nothing to verify here: no answer, or a computed one.</source>
        <translation>Aquí no hay nada que verificar: no hay respuesta o es calculada.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Ask both countries whose figures differ, each in its own language (B)</source>
        <translation>Preguntar a los dos países cuyas cifras difieren, a cada uno en su idioma (B)</translation>
    </message>
    <message>
        <source>{first} to {last}; the dashed line is the median of the other countries.</source>
        <translation>{first} a {last}; la línea discontinua es la mediana de los demás países.</translation>
    </message>
</context>
<context>
    <name>ReviewRoute</name>
    <message>
        <source>Query {number} was asked.</source>
        <translation>Se hizo la consulta {number}.</translation>
    </message>
    <message>
        <source>Queries {number} and {other_number} were asked, one to each side.</source>
        <translation>Se hicieron las consultas {number} y {other_number}, una a cada parte.</translation>
    </message>
    <message>
        <source>Query {number} was closed.</source>
        <translation>Se cerró la consulta {number}.</translation>
    </message>
    <message>
        <source>{n} answers were verified.</source>
        <translation>Se verificaron {n} respuestas.</translation>
    </message>
    <message>
        <source>The return was sent back for correction. Its queries go home in the annotated workbook.</source>
        <translation>La presentación se devolvió para corregirla. Sus consultas viajan en el libro anotado.</translation>
    </message>
    <message>
        <source>The return was accepted and is locked from now on.</source>
        <translation>La presentación quedó aprobada y bloqueada.</translation>
    </message>
    <message>
        <source>The return was reopened.</source>
        <translation>La presentación se reabrió.</translation>
    </message>
    <message>
        <source>Save the annotated workbook …</source>
        <translation>Guardar el libro anotado…</translation>
    </message>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando la declaración…</translation>
    </message>
</context>
<context>
    <name>ReviewerDialogs</name>
    <message>
        <source>Explain the warning {rule}</source>
        <translation>Explicar la advertencia {rule}</translation>
    </message>
    <message>
        <source>Waive every warning without an explanation</source>
        <translation>Eximir todas las advertencias sin explicación</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings get this explanation, under your name.</source>
        <translation>
            <numerusform>%n advertencia recibe esta explicación, a su nombre.</numerusform>
            <numerusform>%n advertencias reciben esta explicación, a su nombre.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole return for {year}</source>
        <translation>Toda la presentación de {year}</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content is still what was signed.</source>
        <translation>Con visto bueno nacional de {name}, {when}; el contenido sigue siendo el mismo.</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content has changed since.</source>
        <translation>Con visto bueno nacional de {name}, {when}; el contenido cambió después.</translation>
    </message>
    <message>
        <source>Errors left in what was signed: {n}.</source>
        <translation>Errores pendientes en lo firmado: {n}.</translation>
    </message>
    <message>
        <source>Accepted and locked, for the form and for Excel alike.</source>
        <translation>Aprobada y bloqueada, tanto para el formulario como para Excel.</translation>
    </message>
    <message>
        <source>Accepted by {name} on {when} and locked; to correct anything, reopen it.</source>
        <translation>Aprobada por {name} el {when} y bloqueada; para corregir algo, reábrala.</translation>
    </message>
    <message>
        <source>To accept, still missing: {what}.</source>
        <translation>Para aprobar falta aún: {what}.</translation>
    </message>
    <message>
        <source>Everything that acceptance needs is there.</source>
        <translation>Está todo lo que hace falta para aprobar.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendarios (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Guardar el calendario</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What the rule says:</source>
        <translation>Lo que dice la regla:</translation>
    </message>
</context>
<context>
    <name>SavingRoute</name>
    <message>
        <source>Where to save the evidence</source>
        <translation>Dónde guardar el adjunto</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Escrito en {file}.</translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>{share} % answered</source>
        <translation>{share} % respondido</translation>
    </message>
</context>
<context>
    <name>SectionsDialog</name>
    <message>
        <source>Split off sections</source>
        <translation>Separar secciones</translation>
    </message>
    <message>
        <source>The workbook holds only the sections you tick, and nobody else&apos;s answers. When it comes back, take it in like any other.</source>
        <translation>El libro contiene solo las secciones que marque, y ninguna respuesta ajena. Cuando vuelva, incorpórelo como cualquier otro.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the workbook …</source>
        <translation>Escribir el libro…</translation>
    </message>
    <message>
        <source>Tick a section first.</source>
        <translation>Marque antes una sección.</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Sign-off</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>With a name the return is signed off for the country. Without one the workbook goes as a draft.</source>
        <translation>Con un nombre, la declaración queda firmada por el país. Sin nombre, el libro va como borrador.</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Nombre de quien firma</translation>
    </message>
    <message>
        <source>Message to the secretariat (optional)</source>
        <translation>Mensaje a la Secretaría (opcional)</translation>
    </message>
    <message>
        <source>Sign off and save the workbook …</source>
        <translation>Firmar y guardar el libro…</translation>
    </message>
    <message>
        <source>Save as a draft …</source>
        <translation>Guardar como borrador…</translation>
    </message>
    <message>
        <source>The workbook with everything that is filled in, without a sign-off</source>
        <translation>El libro con todo lo completado, sin firma</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Lo que aún falta</translation>
    </message>
    <message>
        <source>Nothing is missing. The return can be signed off.</source>
        <translation>No falta nada. La declaración puede firmarse.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Enviar a la Secretaría</translation>
    </message>
    <message>
        <source>{country} · round {year} · due {due} · to {sender}</source>
        <translation>{country} · ronda {year} · vence el {due} · para {sender}</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>Escrito y sin guardar</translation>
    </message>
    <message>
        <source>Required and not answered</source>
        <translation>Obligatorias sin respuesta</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Warnings without an explanation</source>
        <translation>Advertencias sin explicación</translation>
    </message>
    <message>
        <source>Questions of the secretariat without an answer</source>
        <translation>Preguntas de la Secretaría sin respuesta</translation>
    </message>
    <message>
        <source>What is still missing ({n})</source>
        <translation>Lo que aún falta ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%n errors and missing or undecided answers stand in the way of a sign-off.</source>
        <translation>
            <numerusform>%n error o respuesta que falta o está por decidir impide la firma.</numerusform>
            <numerusform>%n errores o respuestas que faltan o están por decidir impiden la firma.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person who signs off.</source>
        <translation>Escriba el nombre de quien firma.</translation>
    </message>
    <message>
        <source>The return is being read.</source>
        <translation>Se está leyendo la declaración.</translation>
    </message>
    <message>
        <source>A draft can be sent all the same.</source>
        <translation>Un borrador puede enviarse de todos modos.</translation>
    </message>
    <message>
        <source>Warnings and questions without an answer will come back from the secretariat.</source>
        <translation>Las advertencias y preguntas sin respuesta volverán de la Secretaría.</translation>
    </message>
</context>
<context>
    <name>SendRoute</name>
    <message>
        <source>“{text}” was typed and is not saved: decide it in its field, or press Esc there.</source>
        <translation>Se escribió «{text}» y no está guardado: decídalo en su campo o pulse Esc allí.</translation>
    </message>
    <message>
        <source>Where to save the workbook</source>
        <translation>Dónde guardar el libro</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Libros de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Escribiendo el libro…</translation>
    </message>
    <message numerus="yes">
        <source>Written to {file}: %n answers</source>
        <translation>
            <numerusform>Escrito en {file}: %n respuesta</numerusform>
            <numerusform>Escrito en {file}: %n respuestas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n explicación</numerusform>
            <numerusform>%n explicaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n contestación</numerusform>
            <numerusform>%n contestaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n adjunto</numerusform>
            <numerusform>%n adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off by {name}</source>
        <translation>firmado por {name}</translation>
    </message>
    <message>
        <source>as a draft</source>
        <translation>como borrador</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>la Secretaría</translation>
    </message>
    <message>
        <source>Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.</source>
        <translation>Envíe este libro a {sender} antes del {due} y conserve este archivo: los libros posteriores se incorporan en él.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>¿Por dónde quiere empezar?</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Abiertos recientemente</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Aquí aparecerán los archivos que abra.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Real public data of nine rounds, to look around in</source>
        <translation>Datos públicos reales de nueve rondas, para recorrer el programa</translation>
    </message>
    <message>
        <source>An empty file with the countries of the region and a questionnaire</source>
        <translation>Un archivo vacío con los países de la región y un cuestionario</translation>
    </message>
    <message>
        <source>A file of this program, or the workbook you were sent</source>
        <translation>Un archivo de este programa, o el libro que recibió</translation>
    </message>
    <message>
        <source>Workbooks, sent to you or come back: each into the file it belongs to</source>
        <translation>Libros recibidos o devueltos: cada uno va al archivo al que pertenece</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>from {file}</source>
        <translation>de {file}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculado</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>rehecho</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>in conflict; the file’s {theirs} was taken</source>
        <translation>en conflicto; se tomó lo del archivo: {theirs}</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; ours was kept</source>
        <translation>en conflicto con lo del archivo: {theirs}; se conservó lo nuestro</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; left open</source>
        <translation>en conflicto con lo del archivo: {theirs}; quedó sin decidir</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>Back to the submissions</source>
        <translation>Volver a las presentaciones</translation>
    </message>
    <message>
        <source>Back to the submissions (Alt+Left)</source>
        <translation>Volver a las presentaciones (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Check this return against every rule (F7)</source>
        <translation>Verificar esta declaración con todas las reglas (F7)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Hallazgo siguiente</translation>
    </message>
    <message>
        <source>Write findings and open queries into a copy of the country&apos;s own file, to be sent back to it</source>
        <translation>Escribir los hallazgos y las consultas abiertas en una copia del archivo del propio país, para devolvérselo</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Every answer, finding and query of this return on paper, with a receipt of its content</source>
        <translation>Todas las respuestas, hallazgos y consultas de esta presentación en papel, con un acuse de su contenido</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Change the answers of this return (Ctrl+4)</source>
        <translation>Cambiar las respuestas de esta declaración (Ctrl+4)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Read the answers beside what they are judged by (Ctrl+5)</source>
        <translation>Leer las respuestas junto a aquello por lo que se juzgan (Ctrl+5)</translation>
    </message>
    <message>
        <source>Next finding (F8), previous (Shift+F8)</source>
        <translation>Hallazgo siguiente (F8), anterior (Mayús+F8)</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · ronda {year}</translation>
    </message>
    <message>
        <source>Annotate …</source>
        <translation>Anotar…</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} de {all} respondidas</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>recibida el {when}</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>No hay hallazgos.</translation>
    </message>
</context>
<context>
    <name>SubmissionRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando la declaración…</translation>
    </message>
    <message>
        <source>Save the return as PDF</source>
        <translation>Guardar la presentación como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the return …</source>
        <translation>Se dibuja la presentación…</translation>
    </message>
    <message>
        <source>The return was written to {path}.</source>
        <translation>La presentación se escribió en {path}.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Freeze …</source>
        <translation>Cerrar edición…</translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Idioma del resumen</translation>
    </message>
    <message>
        <source>Preview of the summary</source>
        <translation>Vista previa del resumen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ampliación</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Draw the summary</source>
        <translation>Componer el resumen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>The summary of a round is drawn from what is in the database now, in the language you choose.</source>
        <translation>El resumen de una ronda se compone con lo que hay ahora en la base, en el idioma que usted elija.</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>En este archivo todavía no se ha abierto ninguna ronda.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir una ronda…</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Ronda {year}</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edición {n}</translation>
    </message>
    <message>
        <source>Working summary</source>
        <translation>Resumen de trabajo</translation>
    </message>
    <message>
        <source>The edition holds the accepted returns ({n}) as they are now and never changes.</source>
        <translation>La edición contiene las declaraciones aprobadas ({n}) tal como están ahora y no cambia nunca.</translation>
    </message>
    <message>
        <source>Not accepted yet, and left out: {names}.</source>
        <translation>Aún sin aprobar, quedan fuera: {names}.</translation>
    </message>
    <message>
        <source>Freeze edition {n} of round {year}</source>
        <translation>Cerrar la edición {n} de la ronda {year}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Cerrar la edición</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>The consolidated report of a round, as a PDF</source>
        <translation>El resumen consolidado de una ronda, en PDF</translation>
    </message>
    <message>
        <source>What you see is the file that is saved.</source>
        <translation>Lo que ve es el archivo que se guarda.</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>This preview shows round {year} in {language}.</source>
        <translation>Esta vista previa muestra la ronda {year} en {language}.</translation>
    </message>
    <message>
        <source>Draw the one chosen</source>
        <translation>Componer lo elegido</translation>
    </message>
    <message>
        <source>The data have changed since this preview was drawn.</source>
        <translation>Los datos cambiaron desde que se compuso esta vista previa.</translation>
    </message>
    <message>
        <source>Draw the summary first.</source>
        <translation>Componga primero el resumen.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Todavía no hay ninguna ronda.</translation>
    </message>
    <message>
        <source>This preview shows edition {n} of round {year} in {language}.</source>
        <translation>Esta vista previa muestra la edición {n} de la ronda {year} en {language}.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Página {n} de {all}</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Esta es la primera página.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>Esta es la última página.</translation>
    </message>
</context>
<context>
    <name>SummaryRoute</name>
    <message>
        <source>Drawing the summary …</source>
        <translation>Componiendo el resumen…</translation>
    </message>
    <message>
        <source>Freezing the edition …</source>
        <translation>Cerrando la edición…</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Guardar el resumen</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Guardado como {path}.</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motivo, que queda en el historial</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escriba el motivo.</translation>
    </message>
</context>
<context>
    <name>TranslateDialog</name>
    <message>
        <source>Language of the translation</source>
        <translation>Idioma de la traducción</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Traducido por</translation>
    </message>
    <message>
        <source>What {country} wrote</source>
        <translation>Lo que escribió {country}</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Translate {item}</source>
        <translation>Traducir {item}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The answer stays the country&apos;s own; a translation is never shown without who made it.</source>
        <translation>La respuesta sigue siendo del país; una traducción nunca se muestra sin decir quién la hizo.</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>Escriba la traducción.</translation>
    </message>
    <message>
        <source>Say who translated.</source>
        <translation>Diga quién tradujo.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which.</source>
        <translation>{what}. Valores que vuelven a ser los de antes: {n}. Es un solo paso y queda a su vez en el historial; si algún valor cambió después, no se deshace nada y se le dice cuál.</translation>
    </message>
    <message>
        <source>Undo this as a whole?</source>
        <translation>¿Deshacer esto por completo?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The last change was undone.</source>
        <translation>Se deshizo el último cambio.</translation>
    </message>
    <message>
        <source>The change was redone.</source>
        <translation>Se rehizo el cambio.</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>A new one, of the filters as they are now</source>
        <translation>Una nueva, con los filtros como están ahora</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Borrar esta vista</translation>
    </message>
    <message>
        <source>Views of your own</source>
        <translation>Vistas propias</translation>
    </message>
    <message>
        <source>They stand below the others in the list of views, on this computer only.</source>
        <translation>Aparecen debajo de las demás en la lista de vistas, solo en esta computadora.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Choose the view to delete first.</source>
        <translation>Elija antes la vista que quiere borrar.</translation>
    </message>
    <message>
        <source>Write a name for the view.</source>
        <translation>Escriba un nombre para la vista.</translation>
    </message>
    <message>
        <source>There is a view of that name already: choose it above, or write another name.</source>
        <translation>Ya hay una vista con ese nombre: elíjala arriba o escriba otro nombre.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>WindowRoute</name>
    <message>
        <source>Opening {file} …</source>
        <translation>Abriendo {file}…</translation>
    </message>
    <message>
        <source>Creating {file} …</source>
        <translation>Creando {file}…</translation>
    </message>
    <message>
        <source>Preparing the example …</source>
        <translation>Preparando el ejemplo…</translation>
    </message>
    <message>
        <source>Open the submission first whose findings should go home.</source>
        <translation>Abra primero la presentación cuyos hallazgos quiere devolver.</translation>
    </message>
</context>
</TS>
