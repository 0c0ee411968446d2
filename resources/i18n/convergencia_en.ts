<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Convergencia</source>
        <translation>About Convergencia</translation>
    </message>
    <message>
        <source>A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence.</source>
        <translation>A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence.</translation>
    </message>
    <message>
        <source>It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file.</source>
        <translation>It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AnnotatingRoute</name>
    <message>
        <source>Send findings home</source>
        <translation>Send findings home</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing findings into the workbook …</source>
        <translation>Writing findings into the workbook…</translation>
    </message>
    <message>
        <source>{n} findings and queries written to {path}.</source>
        <translation>{n} findings and queries written to {path}.</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Filter answers (Ctrl+F)</source>
        <translation>Filter answers (Ctrl+F)</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>With findings</translation>
    </message>
    <message>
        <source>Back to the section</source>
        <translation>Back to the section</translation>
    </message>
    <message>
        <source>No answer in this section fits.</source>
        <translation>No answer in this section fits.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Show the whole section</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>This table has no rows.</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>Note and source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>What the query is about</source>
        <translation>What the query is about</translation>
    </message>
    <message>
        <source>The whole row of the table</source>
        <translation>The whole row of the table</translation>
    </message>
    <message>
        <source>Text ready made</source>
        <translation>Text ready made</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Text ready made, in the language of the country</source>
        <translation>Text ready made, in the language of the country</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Your own words</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both.</source>
        <translation>Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both.</translation>
    </message>
    <message>
        <source>Ask {country} and {other}</source>
        <translation>Ask {country} and {other}</translation>
    </message>
    <message>
        <source>Ctrl+Enter asks. The query goes home in the annotated workbook.</source>
        <translation>Ctrl+Enter asks. The query goes home in the annotated workbook.</translation>
    </message>
    <message>
        <source>Ask {country}</source>
        <translation>Ask {country}</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Ask both</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Write the question, or choose a text.</source>
        <translation>Write the question, or choose a text.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Read these columns</source>
        <translation>Read these columns</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Choose a column first.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Issue workbooks …</source>
        <translation>Issue workbooks…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Receive returns</translation>
    </message>
    <message>
        <source>Filter by country (Ctrl+F)</source>
        <translation>Filter by country (Ctrl+F)</translation>
    </message>
    <message>
        <source>Status in the newest round</source>
        <translation>Status in the newest round</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Views of your own …</source>
        <translation>Views of your own…</translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation>Subregion</translation>
    </message>
    <message>
        <source>Countries by rounds</source>
        <translation>Countries by rounds</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>No round has been opened in this file yet.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Open a round…</translation>
    </message>
    <message>
        <source>No country fits these filters.</source>
        <translation>No country fits these filters.</translation>
    </message>
    <message>
        <source>Show all countries</source>
        <translation>Show all countries</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>Wait for you ({n})</source>
        <translation>Wait for you ({n})</translation>
    </message>
    <message>
        <source>Unexplained warnings ({n})</source>
        <translation>Unexplained warnings ({n})</translation>
    </message>
    <message>
        <source>Open queries ({n})</source>
        <translation>Open queries ({n})</translation>
    </message>
    <message>
        <source>Overdue ({n})</source>
        <translation>Overdue ({n})</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>All countries</translation>
    </message>
    <message>
        <source>All subregions</source>
        <translation>All subregions</translation>
    </message>
    <message>
        <source>There is no open round: open one first.</source>
        <translation>There is no open round: open one first.</translation>
    </message>
    <message>
        <source>round {year}, due {day}</source>
        <translation>round {year}, due {day}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>have sent the {year} round</source>
        <translation>have sent the {year} round</translation>
    </message>
    <message>
        <source>await your review</source>
        <translation>await your review</translation>
    </message>
    <message numerus="yes">
        <source>returned, with %n open queries</source>
        <translation>
            <numerusform>returned, with %n open query</numerusform>
            <numerusform>returned, with %n open queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>left until the due date</source>
        <translation>left until the due date</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} countries</source>
        <translation>{n} of {all} countries</translation>
    </message>
</context>
<context>
    <name>BoardRoute</name>
    <message>
        <source>Folder for the workbooks</source>
        <translation>Folder for the workbooks</translation>
    </message>
    <message>
        <source>Writing workbooks …</source>
        <translation>Writing workbooks…</translation>
    </message>
    <message numerus="yes">
        <source>%n workbooks were written to {folder}.</source>
        <translation>
            <numerusform>%n workbook was written to {folder}.</numerusform>
            <numerusform>%n workbooks were written to {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the returns …</source>
        <translation>Checking the returns…</translation>
    </message>
    <message>
        <source>Every return of the round was checked.</source>
        <translation>Every return of the round was checked.</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Opening the round…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the example</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>New file …</source>
        <translation>New file…</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Import Excel …</source>
        <translation>Import Excel…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Close the file</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Form or details</source>
        <translation>Form or details</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Issue workbooks …</source>
        <translation>Issue workbooks…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Send findings home …</source>
        <translation>Send findings home…</translation>
    </message>
    <message>
        <source>Split off sections …</source>
        <translation>Split off sections…</translation>
    </message>
    <message>
        <source>Print a blank form …</source>
        <translation>Print a blank form…</translation>
    </message>
    <message>
        <source>Try an expression …</source>
        <translation>Try an expression…</translation>
    </message>
    <message>
        <source>Translate the answer …</source>
        <translation>Translate the answer…</translation>
    </message>
    <message>
        <source>Late countries …</source>
        <translation>Late countries…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Same as last round</source>
        <translation>Same as last round</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>Go to …</source>
        <translation>Go to…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Who you are …</source>
        <translation>Who you are…</translation>
    </message>
    <message>
        <source>About Convergencia</source>
        <translation>About Convergencia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The beginning, before anything was received</source>
        <translation>The beginning, before anything was received</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>What differs between two moments</source>
        <translation>What differs between two moments</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ</source>
        <translation>
            <numerusform>%n answer differs</numerusform>
            <numerusform>%n answers differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>Earlier rounds</source>
        <translation>Earlier rounds</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Source expected</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>No remark on the value</source>
        <translation>No remark on the value</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Something went wrong in the program</translation>
    </message>
    <message>
        <source>Your data are as they were after the last step. The report below says where in the program it happened; it holds no answers. Please send it to those who look after Convergencia.</source>
        <translation>Your data are as they were after the last step. The report below says where in the program it happened; it holds no answers. Please send it to those who look after Convergencia.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip archives (*.zip)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Previous month (Page Up)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Next month (Page Down)</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · round {year}</translation>
    </message>
    <message>
        <source>Return for correction</source>
        <translation>Return for correction</translation>
    </message>
    <message>
        <source>The country gets its return back with every open query, and sends a new version.</source>
        <translation>The country gets its return back with every open query, and sends a new version.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Reason, which the country reads</source>
        <translation>Reason, which the country reads</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accepted means locked, for the form and for Excel alike, until it is reopened with a reason.</source>
        <translation>Accepted means locked, for the form and for Excel alike, until it is reopened with a reason.</translation>
    </message>
    <message>
        <source>Note on the decision (may stay empty)</source>
        <translation>Note on the decision (may stay empty)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>The accepted version stays in the history; from now on answers may be changed again.</source>
        <translation>The accepted version stays in the history; from now on answers may be changed again.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Waive all warnings with one reason …</source>
        <translation>Waive all warnings with one reason…</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what}: {place}</translation>
    </message>
    <message>
        <source>First do what is still missing above.</source>
        <translation>First do what is still missing above.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
    <message>
        <source>Checked since the last change</source>
        <translation>Checked since the last change</translation>
    </message>
    <message>
        <source>No errors left</source>
        <translation>No errors left</translation>
    </message>
    <message>
        <source>Every warning explained</source>
        <translation>Every warning explained</translation>
    </message>
    <message>
        <source>Every query closed</source>
        <translation>Every query closed</translation>
    </message>
    <message>
        <source>Every answer seen</source>
        <translation>Every answer seen</translation>
    </message>
    <message>
        <source>At least one open query says what to correct</source>
        <translation>At least one open query says what to correct</translation>
    </message>
    <message>
        <source>Not checked since the last change</source>
        <translation>Not checked since the last change</translation>
    </message>
    <message>
        <source>Errors left: {n}</source>
        <translation>Errors left: {n}</translation>
    </message>
    <message>
        <source>Warnings without an explanation: {n}</source>
        <translation>Warnings without an explanation: {n}</translation>
    </message>
    <message>
        <source>Queries not closed: {n}</source>
        <translation>Queries not closed: {n}</translation>
    </message>
    <message>
        <source>Answers not seen yet: {n}</source>
        <translation>Answers not seen yet: {n}</translation>
    </message>
    <message>
        <source>No open query: the country would not know what to correct</source>
        <translation>No open query: the country would not know what to correct</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm);;All files (*)</source>
        <translation>Excel workbooks (*.xlsx *.xlsm);;All files (*)</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel workbooks</translation>
    </message>
    <message>
        <source>Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)</source>
        <translation>Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx *.xls);;All files (*)</source>
        <translation>XLSForm (*.xlsx *.xls);;All files (*)</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Questionnaire</translation>
    </message>
</context>
<context>
    <name>DifferenceDelegate</name>
    <message>
        <source>Ours</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>New row in {table}</source>
        <translation>New row in {table}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>As sent out</source>
        <translation>As sent out</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>In the database</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decision</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>to be decided</translation>
    </message>
    <message>
        <source>take the file’s</source>
        <translation>take the file’s</translation>
    </message>
    <message>
        <source>keep ours</source>
        <translation>keep ours</translation>
    </message>
</context>
<context>
    <name>Doorway</name>
    <message>
        <source>Reading {file} …</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Convergencia files (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file of {country}</source>
        <translation>Where to put the file of {country}</translation>
    </message>
    <message>
        <source>Making the file of the country …</source>
        <translation>Making the file of the country…</translation>
    </message>
    <message>
        <source>Where to put the file made from the archive</source>
        <translation>Where to put the file made from the archive</translation>
    </message>
    <message>
        <source>Rebuilding the file from the archive …</source>
        <translation>Rebuilding the file from the archive…</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the workbooks here that came back</source>
        <translation>Drop the workbooks here that came back</translation>
    </message>
    <message>
        <source>Drop the workbook here that the secretariat sent you</source>
        <translation>Drop the workbook here that the secretariat sent you</translation>
    </message>
    <message>
        <source>You see what each file would change before anything is stored. Several files at once are fine.</source>
        <translation>You see what each file would change before anything is stored. Several files at once are fine.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Drop the files</source>
        <translation>Drop the files</translation>
    </message>
    <message>
        <source>See every change and decide conflicts</source>
        <translation>See every change and decide conflicts</translation>
    </message>
    <message>
        <source>Apply; one step, which can be undone</source>
        <translation>Apply; one step, which can be undone</translation>
    </message>
    <message>
        <source>Drop zone for workbooks that came back</source>
        <translation>Drop zone for workbooks that came back</translation>
    </message>
    <message>
        <source>Drop zone for workbooks of the secretariat</source>
        <translation>Drop zone for workbooks of the secretariat</translation>
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
        <translation>Confidential</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>With a note</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Only fields with an error, a warning, or something that is not saved</source>
        <translation>Only fields with an error, a warning, or something that is not saved</translation>
    </message>
    <message>
        <source>Nothing in this section fits.</source>
        <translation>Nothing in this section fits.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Show the whole section</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Back to the return</source>
        <translation>Back to the return</translation>
    </message>
    <message>
        <source>Back to the return (Alt+Left)</source>
        <translation>Back to the return (Alt+Left)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <source>Open round</source>
        <translation>Open round</translation>
    </message>
    <message>
        <source>Several rounds are open: choose the one to go on with</source>
        <translation>Several rounds are open: choose the one to go on with</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Round {year}</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · round {year}</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Undo {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n query not closed</numerusform>
            <numerusform>%n queries not closed</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Redo {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Y)</source>
        <translation>Redo {what} (Ctrl+Y)</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>There are no problems.</translation>
    </message>
    <message>
        <source>Next problem (F8), previous (Shift+F8)</source>
        <translation>Next problem (F8), previous (Shift+F8)</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} of {all} answered</translation>
    </message>
    <message numerus="yes">
        <source>%n required answers missing</source>
        <translation>
            <numerusform>%n required answer missing</numerusform>
            <numerusform>%n required answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings to explain</source>
        <translation>
            <numerusform>%n warning to explain</numerusform>
            <numerusform>%n warnings to explain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n not saved</numerusform>
            <numerusform>%n not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>saved {time}</translation>
    </message>
</context>
<context>
    <name>EntryRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Checking the return…</translation>
    </message>
    <message>
        <source>Looking at what was pasted …</source>
        <translation>Looking at what was pasted…</translation>
    </message>
    <message>
        <source>Sorting …</source>
        <translation>Sorting…</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Or drop files here</source>
        <translation>Or drop files here</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Save as…</translation>
    </message>
</context>
<context>
    <name>EvidenceRoute</name>
    <message>
        <source>{file} is attached to this answer already.</source>
        <translation>{file} is attached to this answer already.</translation>
    </message>
</context>
<context>
    <name>ExplainBar</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Kind of explanation</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Explain this warning: why is the figure right?</source>
        <translation>Explain this warning: why is the figure right?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Say first why the figure is right.</source>
        <translation>Say first why the figure is right.</translation>
    </message>
</context>
<context>
    <name>ExplainBox</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Kind of explanation</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Why is the value right? The secretariat reads this.</source>
        <translation>Why is the value right? The secretariat reads this.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Save the explanation</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>Write a sentence first.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Kind of explanation</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Explanation; it holds until the value or the rule changes</source>
        <translation>Explanation; it holds until the value or the rule changes</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>Write why the value is right.</source>
        <translation>Write why the value is right.</translation>
    </message>
</context>
<context>
    <name>ExpressionBox</name>
    <message>
        <source>Try an expression</source>
        <translation>Try an expression</translation>
    </message>
    <message>
        <source>On the answers of {place}.</source>
        <translation>On the answers of {place}.</translation>
    </message>
    <message>
        <source>Without answers: open a return to try expressions on it.</source>
        <translation>Without answers: open a return to try expressions on it.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Type an expression first.</source>
        <translation>Type an expression first.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Due on</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Reason, which stays in the history</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Extend the due date</source>
        <translation>Extend the due date</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Computed from other answers</source>
        <translation>Computed from other answers</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>day month year</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendar (Alt+Down)</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Open the table</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message numerus="yes">
        <source>In %n cells something was typed that has to be decided.</source>
        <translation>
            <numerusform>In %n cell something was typed that has to be decided.</numerusform>
            <numerusform>In %n cells something was typed that has to be decided.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Explain…</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explained</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Whole return</source>
        <translation>Whole return</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>Findings ({n})</source>
        <translation>Findings ({n})</translation>
    </message>
    <message>
        <source>Not checked since the last change: press F7</source>
        <translation>Not checked since the last change: press F7</translation>
    </message>
    <message>
        <source>Every check that could be made has passed.</source>
        <translation>Every check that could be made has passed.</translation>
    </message>
    <message>
        <source>This return has not been checked yet.</source>
        <translation>This return has not been checked yet.</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Explained by {person} on {when}. {kind}: {text}</source>
        <translation>Explained by {person} on {when}. {kind}: {text}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>Back to the section</source>
        <translation>Back to the section</translation>
    </message>
    <message>
        <source>Back to the section (Esc)</source>
        <translation>Back to the section (Esc)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>This table has no rows yet.</source>
        <translation>This table has no rows yet.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>This return is locked.</source>
        <translation>This return is locked.</translation>
    </message>
    <message>
        <source>Add a row at the end (Insert)</source>
        <translation>Add a row at the end (Insert)</translation>
    </message>
    <message>
        <source>Duplicate the selected rows</source>
        <translation>Duplicate the selected rows</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>Delete the selected rows (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Repeat the first value downwards (Ctrl+D)</source>
        <translation>Repeat the first value downwards (Ctrl+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Explain … (Ctrl+Enter)</source>
        <translation>Explain… (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explained</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Close the help</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Close the help (Esc)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>values: {n}</source>
        <translation>values: {n}</translation>
    </message>
    <message>
        <source>Stage: {before} → {after}</source>
        <translation>Stage: {before} → {after}</translation>
    </message>
    <message>
        <source>{item}: row moved from place {before} to {after}</source>
        <translation>{item}: row moved from place {before} to {after}</translation>
    </message>
    <message>
        <source>{item}: row added</source>
        <translation>{item}: row added</translation>
    </message>
    <message>
        <source>{item}: row removed</source>
        <translation>{item}: row removed</translation>
    </message>
    <message>
        <source>{item}: note, source or status changed ({value})</source>
        <translation>{item}: note, source or status changed ({value})</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compare …</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>PDF of the difference …</source>
        <translation>PDF of the difference…</translation>
    </message>
    <message>
        <source>What differs between the first and the last of these days, by country and item</source>
        <translation>What differs between the first and the last of these days, by country and item</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>any day</translation>
    </message>
    <message>
        <source>Enter opens the month, Delete leaves the day open.</source>
        <translation>Enter opens the month, Delete leaves the day open.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Undo this …</source>
        <translation>Undo this…</translation>
    </message>
    <message>
        <source>Item (Ctrl+F)</source>
        <translation>Item (Ctrl+F)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Each value</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Chosen days</translation>
    </message>
    <message>
        <source>Nothing that was done fits these filters.</source>
        <translation>Nothing that was done fits these filters.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>All countries</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>All rounds</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>The newest {n} lines</source>
        <translation>The newest {n} lines</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line that changed answers and was not taken back yet.</source>
        <translation>Choose a line that changed answers and was not taken back yet.</translation>
    </message>
    <message>
        <source>The file was made from this workbook; that is not taken back.</source>
        <translation>The file was made from this workbook; that is not taken back.</translation>
    </message>
    <message>
        <source>Choose a country and a round first.</source>
        <translation>Choose a country and a round first.</translation>
    </message>
</context>
<context>
    <name>HistoryRoute</name>
    <message>
        <source>Save the difference</source>
        <translation>Save the difference</translation>
    </message>
    <message>
        <source>Drawing what differs …</source>
        <translation>Drawing what differs…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {path}: %n answers differ.</source>
        <translation>
            <numerusform>Saved as {path}: %n answer differs.</numerusform>
            <numerusform>Saved as {path}: %n answers differ.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was undone as a whole; the history shows it as a step of its own.</source>
        <translation>It was undone as a whole; the history shows it as a step of its own.</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Late countries</source>
        <translation>Late countries</translation>
    </message>
    <message numerus="yes">
        <source>%n countries have not sent a return that was due.</source>
        <translation>
            <numerusform>%n country has not sent a return that was due.</numerusform>
            <numerusform>%n countries have not sent a return that was due.</numerusform>
        </translation>
    </message>
    <message>
        <source>No country is late. The calendar still names the due dates to come.</source>
        <translation>No country is late. The calendar still names the due dates to come.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>Save the calendar …</source>
        <translation>Save the calendar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>There is nobody to list.</source>
        <translation>There is nobody to list.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Saves as you type</source>
        <translation>Saves as you type</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries</source>
        <translation>
            <numerusform>%n open query</numerusform>
            <numerusform>%n open queries</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} answered</source>
        <translation>{share} answered</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Answered {year}</source>
        <translation>Answered {year}</translation>
    </message>
    <message>
        <source>Findings {year}</source>
        <translation>Findings {year}</translation>
    </message>
    <message>
        <source>Received {year}</source>
        <translation>Received {year}</translation>
    </message>
    <message>
        <source>did not take part</source>
        <translation>did not take part</translation>
    </message>
</context>
<context>
    <name>MembershipDialog</name>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mechanism</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>It has ended</translation>
    </message>
    <message>
        <source>Add a membership</source>
        <translation>Add a membership</translation>
    </message>
    <message>
        <source>Change a membership</source>
        <translation>Change a membership</translation>
    </message>
    <message>
        <source>Findings of open rounds are checked again, since rules look into the memberships.</source>
        <translation>Findings of open rounds are checked again, since rules look into the memberships.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>The last day lies before the first one.</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Ask where a figure is unclear</source>
        <translation>Ask where a figure is unclear</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>Comma: 0,5</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>Point: 0.5</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to</source>
        <translation>Move to</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>What would be lost</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Choose a version</translation>
    </message>
    <message>
        <source>Move the round {year} to another version</source>
        <translation>Move the round {year} to another version</translation>
    </message>
    <message>
        <source>It runs on {version}. Workbooks already issued are still received after the move.</source>
        <translation>It runs on {version}. Workbooks already issued are still received after the move.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values. Reopen these first: {countries}</source>
        <translation>Accepted submissions would lose values. Reopen these first: {countries}</translation>
    </message>
    <message>
        <source>{n} answers go along, {lost} would be lost.</source>
        <translation>{n} answers go along, {lost} would be lost.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Choose a version first.</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values.</source>
        <translation>Accepted submissions would lose values.</translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>New file</translation>
    </message>
    <message>
        <source>One file holds all rounds, workbooks and answers of the office. It is saved as you work.</source>
        <translation>One file holds all rounds, workbooks and answers of the office. It is saved as you work.</translation>
    </message>
    <message>
        <source>Create the file …</source>
        <translation>Create the file…</translation>
    </message>
    <message>
        <source>Enter the name of the office first.</source>
        <translation>Enter the name of the office first.</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Convergencia files (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Where to put the file</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>The newest one in this file</source>
        <translation>The newest one in this file</translation>
    </message>
    <message>
        <source>Shipped: {name}</source>
        <translation>Shipped: {name}</translation>
    </message>
    <message>
        <source>Choose an XLSForm …</source>
        <translation>Choose an XLSForm…</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>Open a round</translation>
    </message>
    <message>
        <source>All countries that report take part. The workbooks can be issued right after.</source>
        <translation>All countries that report take part. The workbooks can be issued right after.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Open the round</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Name of the office</translation>
    </message>
    <message>
        <source>&amp;Year the figures are about</source>
        <translation>&amp;Year the figures are about</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Due on</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Questionnaire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Extend …</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Delegate …</source>
        <translation>Delegate…</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Take out …</source>
        <translation>Take out…</translation>
    </message>
    <message>
        <source>Change the language …</source>
        <translation>Change the language…</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Open a round…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Memberships</translation>
    </message>
    <message>
        <source>Workbook languages</source>
        <translation>Workbook languages</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>Nothing here fits the filter.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>No round has been opened in this file yet.</translation>
    </message>
    <message>
        <source>Nobody stands in the directory yet.</source>
        <translation>Nobody stands in the directory yet.</translation>
    </message>
    <message>
        <source>No membership is entered yet.</source>
        <translation>No membership is entered yet.</translation>
    </message>
    <message>
        <source>No country reports in this file.</source>
        <translation>No country reports in this file.</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memberships</source>
        <translation>
            <numerusform>%n membership</numerusform>
            <numerusform>%n memberships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n country</numerusform>
            <numerusform>%n countries</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>round {year}, {state}, due {day}, questionnaire “{code}”, version {version}</source>
        <translation>round {year}, {state}, due {day}, questionnaire “{code}”, version {version}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation>Reason for the extension</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mechanism</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Language of its workbooks</source>
        <translation>Language of its workbooks</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Who answers</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Choose a line first.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>The round is closed.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>There is no round yet.</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Choose a country first.</translation>
    </message>
    <message>
        <source>Choose one country.</source>
        <translation>Choose one country.</translation>
    </message>
    <message>
        <source>It is neither accepted nor closed: change it as it is.</source>
        <translation>It is neither accepted nor closed: change it as it is.</translation>
    </message>
    <message>
        <source>Delegate to a reviewer</source>
        <translation>Delegate to a reviewer</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Correct {country}, round {year}</source>
        <translation>Correct {country}, round {year}</translation>
    </message>
    <message>
        <source>The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted.</source>
        <translation>The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted.</translation>
    </message>
    <message>
        <source>Open for correction</source>
        <translation>Open for correction</translation>
    </message>
    <message>
        <source>Close the round {year}</source>
        <translation>Close the round {year}</translation>
    </message>
    <message>
        <source>Nothing more is issued or received in it. The office can still correct a submission, each with a reason.</source>
        <translation>Nothing more is issued or received in it. The office can still correct a submission, each with a reason.</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>Remove {name} from the directory</source>
        <translation>Remove {name} from the directory</translation>
    </message>
    <message>
        <source>They are offered nowhere any more. What they did stays theirs in the history.</source>
        <translation>They are offered nowhere any more. What they did stays theirs in the history.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Take out: {country} in {mechanism}</source>
        <translation>Take out: {country} in {mechanism}</translation>
    </message>
    <message>
        <source>Only a membership that never was is taken out. One that ended is given its last day instead.</source>
        <translation>Only a membership that never was is taken out. One that ended is given its last day instead.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Workbook language: {country}</source>
        <translation>Workbook language: {country}</translation>
    </message>
    <message>
        <source>Workbooks issued from now on are written in it.</source>
        <translation>Workbooks issued from now on are written in it.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>OfficeRoute</name>
    <message>
        <source>Moving the round …</source>
        <translation>Moving the round…</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Opening the round…</translation>
    </message>
    <message>
        <source>Go to an answer first that is written in words.</source>
        <translation>Go to an answer first that is written in words.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Open a file first.</source>
        <translation>Open a file first.</translation>
    </message>
</context>
<context>
    <name>OwnFileRoute</name>
    <message>
        <source>Folder for the workbook</source>
        <translation>Folder for the workbook</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Writing the workbook…</translation>
    </message>
    <message>
        <source>Written to {file}. When it comes back, take it in like any other workbook.</source>
        <translation>Written to {file}. When it comes back, take it in like any other workbook.</translation>
    </message>
    <message>
        <source>Where to save the form</source>
        <translation>Where to save the form</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the form …</source>
        <translation>Drawing the form…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Written to {file}.</translation>
    </message>
    <message>
        <source>{file} brings nothing that is not here already.</source>
        <translation>{file} brings nothing that is not here already.</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>Going back…</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Whose file is it?</source>
        <translation>Whose file is it?</translation>
    </message>
    <message>
        <source>{file} does not say it. It is compared with the last workbook issued to the country you choose; nothing is stored before you apply it.</source>
        <translation>{file} does not say it. It is compared with the last workbook issued to the country you choose; nothing is stored before you apply it.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Country</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Round</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Choose the country</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Read the file</translation>
    </message>
    <message>
        <source>Choose the country first.</source>
        <translation>Choose the country first.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search for a command, a code or a word</source>
        <translation>Search for a command, a code or a word</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or the code of an item.</source>
        <translation>Nothing fits. Try another word, or the code of an item.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The progress of regional integration, followed together</source>
        <translation>The progress of regional integration, followed together</translation>
    </message>
    <message>
        <source>Rounds, workbooks, checked returns and one summary, in four languages and offline.</source>
        <translation>Rounds, workbooks, checked returns and one summary, in four languages and offline.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>{file} is locked with a password. It is used to read the file, and not kept.</source>
        <translation>{file} is locked with a password. It is used to read the file, and not kept.</translation>
    </message>
    <message>
        <source>Open a locked file</source>
        <translation>Open a locked file</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Read the file</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Type the password.</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Some figures can be read in two ways. Which holds for all of them?</source>
        <translation>Some figures can be read in two ways. Which holds for all of them?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>What does not fit</translation>
    </message>
    <message numerus="yes">
        <source>%n cells change</source>
        <translation>
            <numerusform>%n cell changes</numerusform>
            <numerusform>%n cells change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>%n row is new</numerusform>
            <numerusform>%n rows are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells lie beyond the last column and are left out</source>
        <translation>
            <numerusform>%n cell lies beyond the last column and is left out</numerusform>
            <numerusform>%n cells lie beyond the last column and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit and stay as they are</source>
        <translation>
            <numerusform>%n cell does not fit and stays as it is</numerusform>
            <numerusform>%n cells do not fit and stay as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Row {n}</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it fits.</source>
        <translation>Nothing of it fits.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Change an entry</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Write the name.</translation>
    </message>
    <message>
        <source>Choose the country that the focal point answers for.</source>
        <translation>Choose the country that the focal point answers for.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search the list</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plea</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Every change of this file, and the points it can be put back to.</source>
        <translation>Every change of this file, and the points it can be put back to.</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Restore points</translation>
    </message>
    <message>
        <source>Copies of the whole file beside it. One is made before each workbook that is taken in.</source>
        <translation>Copies of the whole file beside it. One is made before each workbook that is taken in.</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Name of the point</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>Name of the restore point</translation>
    </message>
    <message>
        <source>Create the point</source>
        <translation>Create the point</translation>
    </message>
    <message>
        <source>Go back to this point …</source>
        <translation>Go back to this point…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>There is no restore point yet.</source>
        <translation>There is no restore point yet.</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>made by itself</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Enter a name first.</translation>
    </message>
    <message>
        <source>Choose a restore point first.</source>
        <translation>Choose a restore point first.</translation>
    </message>
    <message>
        <source>The restore point “{name}” was made.</source>
        <translation>The restore point “{name}” was made.</translation>
    </message>
    <message>
        <source>The file goes back to “{name}” of {when}. Its present state is kept beside it.</source>
        <translation>The file goes back to “{name}” of {when}. Its present state is kept beside it.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>PointsRoute</name>
    <message>
        <source>Making a restore point …</source>
        <translation>Making a restore point…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Everything you do is recorded under this name. It is no password: whoever has the file can read it.</source>
        <translation>Everything you do is recorded under this name. It is no password: whoever has the file can read it.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>A focal point answers, explains and signs off for a country; nothing else is offered.</source>
        <translation>A focal point answers, explains and signs off for a country; nothing else is offered.</translation>
    </message>
    <message>
        <source>A reviewer asks, verifies, returns, accepts and reopens.</source>
        <translation>A reviewer asks, verifies, returns, accepts and reopens.</translation>
    </message>
    <message>
        <source>An editor does what a reviewer does, and publishes questionnaires and summaries.</source>
        <translation>An editor does what a reviewer does, and publishes questionnaires and summaries.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Write your name.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Look in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Files of &amp;type:</translation>
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
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>QueriesModel</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Last message</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>Query {number}</translation>
    </message>
    <message>
        <source>The whole return</source>
        <translation>The whole return</translation>
    </message>
</context>
<context>
    <name>QueriesPage</name>
    <message>
        <source>Filter queries (Ctrl+F)</source>
        <translation>Filter queries (Ctrl+F)</translation>
    </message>
    <message>
        <source>State of the queries</source>
        <translation>State of the queries</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>Go to the answer</translation>
    </message>
    <message>
        <source>No query has been asked in this round.</source>
        <translation>No query has been asked in this round.</translation>
    </message>
    <message>
        <source>Not closed ({n})</source>
        <translation>Not closed ({n})</translation>
    </message>
    <message>
        <source>Answered, wait for you ({n})</source>
        <translation>Answered, wait for you ({n})</translation>
    </message>
    <message>
        <source>Wait for the country ({n})</source>
        <translation>Wait for the country ({n})</translation>
    </message>
    <message>
        <source>Closed ({n})</source>
        <translation>Closed ({n})</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>All ({n})</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Round {year}</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>All countries</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n query not closed</numerusform>
            <numerusform>%n queries not closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>the oldest for %n day</numerusform>
            <numerusform>the oldest for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no query to go to.</source>
        <translation>There is no query to go to.</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message>
        <source>No query fits these filters.</source>
        <translation>No query fits these filters.</translation>
    </message>
    <message>
        <source>Show all queries</source>
        <translation>Show all queries</translation>
    </message>
</context>
<context>
    <name>QueryCard</name>
    <message>
        <source>Query {number} · {state}</source>
        <translation>Query {number} · {state}</translation>
    </message>
    <message>
        <source>About the whole return</source>
        <translation>About the whole return</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>Go to query {number}</source>
        <translation>Go to query {number}</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Write…</translation>
    </message>
    <message>
        <source>Message on query {number}</source>
        <translation>Message on query {number}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Write the message first.</source>
        <translation>Write the message first.</translation>
    </message>
    <message>
        <source>Write what is still to be said.</source>
        <translation>Write what is still to be said.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>File, language, appearance (F10)</source>
        <translation>File, language, appearance (F10)</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Choose files …</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Ours for all</source>
        <translation>Ours for all</translation>
    </message>
    <message>
        <source>Keep the value of the database in every conflict</source>
        <translation>Keep the value of the database in every conflict</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Theirs for all</translation>
    </message>
    <message>
        <source>Take the value of the file in every conflict</source>
        <translation>Take the value of the file in every conflict</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Put this file aside; nothing is stored</source>
        <translation>Put this file aside; nothing is stored</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>What the file would change</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problems in the file</translation>
    </message>
    <message>
        <source>Nothing of this kind in the file.</source>
        <translation>Nothing of this kind in the file.</translation>
    </message>
    <message>
        <source>Show every value</source>
        <translation>Show every value</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Receive returns</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Take in a workbook</translation>
    </message>
    <message>
        <source>Nothing is stored before you apply it.</source>
        <translation>Nothing is stored before you apply it.</translation>
    </message>
    <message>
        <source>Open the submission</source>
        <translation>Open the submission</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Go on filling in</translation>
    </message>
    <message>
        <source>This file was not taken in; nothing was stored.</source>
        <translation>This file was not taken in; nothing was stored.</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · round {year}</translation>
    </message>
    <message>
        <source>{file}: nothing is stored before you apply it.</source>
        <translation>{file}: nothing is stored before you apply it.</translation>
    </message>
    <message numerus="yes">
        <source>Also delete the %n rows that the file no longer has</source>
        <translation>
            <numerusform>Also delete the %n row that the file no longer has</numerusform>
            <numerusform>Also delete the %n rows that the file no longer has</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in the file ({n})</source>
        <translation>Problems in the file ({n})</translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %n values are the same here.</source>
        <translation>
            <numerusform>Nothing differs: %n value is the same here.</numerusform>
            <numerusform>Nothing differs: %n values are the same here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Keep the receipt</translation>
    </message>
    <message>
        <source>It is being applied.</source>
        <translation>It is being applied.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts still need a decision.</source>
        <translation>
            <numerusform>%n conflict still needs a decision.</numerusform>
            <numerusform>%n conflicts still need a decision.</numerusform>
        </translation>
    </message>
    <message>
        <source>One step: it can be undone as a whole.</source>
        <translation>One step: it can be undone as a whole.</translation>
    </message>
    <message>
        <source>The file changes nothing; it is kept as a receipt.</source>
        <translation>The file changes nothing; it is kept as a receipt.</translation>
    </message>
</context>
<context>
    <name>ReceiveRoute</name>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>being read</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Take it for {year}</source>
        <translation>Take it for {year}</translation>
    </message>
    <message>
        <source>Read it all the same</source>
        <translation>Read it all the same</translation>
    </message>
    <message>
        <source>Enter the password …</source>
        <translation>Enter the password…</translation>
    </message>
    <message>
        <source>It is {country} {year}: read it</source>
        <translation>It is {country} {year}: read it</translation>
    </message>
    <message>
        <source>Take in the round {year}</source>
        <translation>Take in the round {year}</translation>
    </message>
    <message>
        <source>Say whose it is …</source>
        <translation>Say whose it is…</translation>
    </message>
    <message>
        <source>Taking in the round …</source>
        <translation>Taking in the round…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes …</source>
        <translation>Applying the changes…</translation>
    </message>
    <message>
        <source>The return of {country} for {year} was received.</source>
        <translation>The return of {country} for {year} was received.</translation>
    </message>
    <message>
        <source>The workbook was taken in: {country}, round {year}.</source>
        <translation>The workbook was taken in: {country}, round {year}.</translation>
    </message>
    <message>
        <source>The file brought nothing new; nothing was stored.</source>
        <translation>The file brought nothing new; nothing was stored.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>taken in</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The whole return</source>
        <translation>The whole return</translation>
    </message>
    <message>
        <source>{roster}, row {number}</source>
        <translation>{roster}, row {number}</translation>
    </message>
    <message>
        <source>Rows: {n}</source>
        <translation>Rows: {n}</translation>
    </message>
    <message>
        <source>A warning here is not explained yet</source>
        <translation>A warning here is not explained yet</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>Median of the others {median}, from {low} to {high}; countries with a figure: {n}</source>
        <translation>Median of the others {median}, from {low} to {high}; countries with a figure: {n}</translation>
    </message>
    <message>
        <source>Query {number}: {state}</source>
        <translation>Query {number}: {state}</translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message>
        <source>Explanation missing</source>
        <translation>Explanation missing</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Received first</source>
        <translation>Received first</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Explanation and queries</source>
        <translation>Explanation and queries</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back to the submission</source>
        <translation>Back to the submission</translation>
    </message>
    <message>
        <source>Back to the submission (Alt+Left)</source>
        <translation>Back to the submission (Alt+Left)</translation>
    </message>
    <message>
        <source>Ask about the whole return</source>
        <translation>Ask about the whole return</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Return…</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>With findings</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Only answers that differ from the earlier round or from what was received first (C)</source>
        <translation>Only answers that differ from the earlier round or from what was received first (C)</translation>
    </message>
    <message>
        <source>Ask in general …</source>
        <translation>Ask in general…</translation>
    </message>
    <message>
        <source>Only answers with findings (F); F8 goes to the next</source>
        <translation>Only answers with findings (F); F8 goes to the next</translation>
    </message>
    <message>
        <source>Only answers nobody has verified as they are now (U); N goes to the next</source>
        <translation>Only answers nobody has verified as they are now (U); N goes to the next</translation>
    </message>
    <message>
        <source>Answers under review</source>
        <translation>Answers under review</translation>
    </message>
    <message>
        <source>No answer fits these filters.</source>
        <translation>No answer fits these filters.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Show all answers</translation>
    </message>
    <message>
        <source>Choose a submission among the countries and rounds, and press Ctrl+5 to review it.</source>
        <translation>Choose a submission among the countries and rounds, and press Ctrl+5 to review it.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Submissions</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>Review: {country} · round {year}</source>
        <translation>Review: {country} · round {year}</translation>
    </message>
    <message>
        <source>{n} of {all} seen</source>
        <translation>{n} of {all} seen</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n query not closed</numerusform>
            <numerusform>%n queries not closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer that is shown has been seen.</source>
        <translation>Every answer that is shown has been seen.</translation>
    </message>
    <message>
        <source>No finding among the answers that are shown.</source>
        <translation>No finding among the answers that are shown.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Rounds, beside the region&apos;s median</source>
        <translation>Rounds, beside the region&apos;s median</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Translations</translation>
    </message>
    <message>
        <source>Ask …</source>
        <translation>Ask…</translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Explain…</translation>
    </message>
    <message>
        <source>Ask both …</source>
        <translation>Ask both…</translation>
    </message>
    <message>
        <source>Choose an answer to see what there is to know about it.</source>
        <translation>Choose an answer to see what there is to know about it.</translation>
    </message>
    <message>
        <source>Verified by {person}, {when}</source>
        <translation>Verified by {person}, {when}</translation>
    </message>
    <message>
        <source>No longer verified: {why}</source>
        <translation>No longer verified: {why}</translation>
    </message>
    <message>
        <source>Confidential: it goes into no table and to no other country.</source>
        <translation>Confidential: it goes into no table and to no other country.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Source expected</translation>
    </message>
    <message>
        <source>Source given</source>
        <translation>Source given</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>not explained yet</source>
        <translation>not explained yet</translation>
    </message>
    <message>
        <source>It no longer holds: the value or the rule has changed since.</source>
        <translation>It no longer holds: the value or the rule has changed since.</translation>
    </message>
    <message>
        <source>Given in round {year}; it no longer holds: the value or the rule has changed since.</source>
        <translation>Given in round {year}; it no longer holds: the value or the rule has changed since.</translation>
    </message>
    <message>
        <source>Given in round {year}; it still holds, since neither value nor rule has changed.</source>
        <translation>Given in round {year}; it still holds, since neither value nor rule has changed.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>There is nothing to verify here: no answer, or a computed one.</source>
        <translation>There is nothing to verify here: no answer, or a computed one.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Ask both countries whose figures differ, each in its own language (B)</source>
        <translation>Ask both countries whose figures differ, each in its own language (B)</translation>
    </message>
    <message>
        <source>{first} to {last}; the dashed line is the median of the other countries.</source>
        <translation>{first} to {last}; the dashed line is the median of the other countries.</translation>
    </message>
</context>
<context>
    <name>ReviewRoute</name>
    <message>
        <source>Query {number} was asked.</source>
        <translation>Query {number} was asked.</translation>
    </message>
    <message>
        <source>Queries {number} and {other_number} were asked, one to each side.</source>
        <translation>Queries {number} and {other_number} were asked, one to each side.</translation>
    </message>
    <message>
        <source>Query {number} was closed.</source>
        <translation>Query {number} was closed.</translation>
    </message>
    <message>
        <source>{n} answers were verified.</source>
        <translation>{n} answers were verified.</translation>
    </message>
    <message>
        <source>The return was sent back for correction. Its queries go home in the annotated workbook.</source>
        <translation>The return was sent back for correction. Its queries go home in the annotated workbook.</translation>
    </message>
    <message>
        <source>The return was accepted and is locked from now on.</source>
        <translation>The return was accepted and is locked from now on.</translation>
    </message>
    <message>
        <source>The return was reopened.</source>
        <translation>The return was reopened.</translation>
    </message>
    <message>
        <source>Save the annotated workbook …</source>
        <translation>Save the annotated workbook…</translation>
    </message>
    <message>
        <source>Checking the return …</source>
        <translation>Checking the return…</translation>
    </message>
</context>
<context>
    <name>ReviewerDialogs</name>
    <message>
        <source>Explain the warning {rule}</source>
        <translation>Explain the warning {rule}</translation>
    </message>
    <message>
        <source>Waive every warning without an explanation</source>
        <translation>Waive every warning without an explanation</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings get this explanation, under your name.</source>
        <translation>
            <numerusform>%n warning gets this explanation, under your name.</numerusform>
            <numerusform>%n warnings get this explanation, under your name.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole return for {year}</source>
        <translation>The whole return for {year}</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content is still what was signed.</source>
        <translation>Signed off by {name} on {when}; the content is still what was signed.</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content has changed since.</source>
        <translation>Signed off by {name} on {when}; the content has changed since.</translation>
    </message>
    <message>
        <source>Errors left in what was signed: {n}.</source>
        <translation>Errors left in what was signed: {n}.</translation>
    </message>
    <message>
        <source>Accepted and locked, for the form and for Excel alike.</source>
        <translation>Accepted and locked, for the form and for Excel alike.</translation>
    </message>
    <message>
        <source>Accepted by {name} on {when} and locked; to correct anything, reopen it.</source>
        <translation>Accepted by {name} on {when} and locked; to correct anything, reopen it.</translation>
    </message>
    <message>
        <source>To accept, still missing: {what}.</source>
        <translation>To accept, still missing: {what}.</translation>
    </message>
    <message>
        <source>Everything that acceptance needs is there.</source>
        <translation>Everything that acceptance needs is there.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Save the calendar</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Saved as {path}.</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What the rule says:</source>
        <translation>What the rule says:</translation>
    </message>
</context>
<context>
    <name>SavingRoute</name>
    <message>
        <source>Where to save the evidence</source>
        <translation>Where to save the evidence</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Written to {file}.</translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>{share} % answered</source>
        <translation>{share} % answered</translation>
    </message>
</context>
<context>
    <name>SectionsDialog</name>
    <message>
        <source>Split off sections</source>
        <translation>Split off sections</translation>
    </message>
    <message>
        <source>The workbook holds only the sections you tick, and nobody else&apos;s answers. When it comes back, take it in like any other.</source>
        <translation>The workbook holds only the sections you tick, and nobody else&apos;s answers. When it comes back, take it in like any other.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Write the workbook …</source>
        <translation>Write the workbook…</translation>
    </message>
    <message>
        <source>Tick a section first.</source>
        <translation>Tick a section first.</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Sign-off</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>With a name the return is signed off for the country. Without one the workbook goes as a draft.</source>
        <translation>With a name the return is signed off for the country. Without one the workbook goes as a draft.</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Signed off by</translation>
    </message>
    <message>
        <source>Message to the secretariat (optional)</source>
        <translation>Message to the secretariat (optional)</translation>
    </message>
    <message>
        <source>Sign off and save the workbook …</source>
        <translation>Sign off and save the workbook…</translation>
    </message>
    <message>
        <source>Save as a draft …</source>
        <translation>Save as a draft…</translation>
    </message>
    <message>
        <source>The workbook with everything that is filled in, without a sign-off</source>
        <translation>The workbook with everything that is filled in, without a sign-off</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>What is still missing</translation>
    </message>
    <message>
        <source>Nothing is missing. The return can be signed off.</source>
        <translation>Nothing is missing. The return can be signed off.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>{country} · round {year} · due {due} · to {sender}</source>
        <translation>{country} · round {year} · due {due} · to {sender}</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>Typed and not saved</translation>
    </message>
    <message>
        <source>Required and not answered</source>
        <translation>Required and not answered</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Warnings without an explanation</source>
        <translation>Warnings without an explanation</translation>
    </message>
    <message>
        <source>Questions of the secretariat without an answer</source>
        <translation>Questions of the secretariat without an answer</translation>
    </message>
    <message>
        <source>What is still missing ({n})</source>
        <translation>What is still missing ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%n errors and missing or undecided answers stand in the way of a sign-off.</source>
        <translation>
            <numerusform>%n error, missing or undecided answer stands in the way of a sign-off.</numerusform>
            <numerusform>%n errors, missing or undecided answers stand in the way of a sign-off.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person who signs off.</source>
        <translation>Enter the name of the person who signs off.</translation>
    </message>
    <message>
        <source>The return is being read.</source>
        <translation>The return is being read.</translation>
    </message>
    <message>
        <source>A draft can be sent all the same.</source>
        <translation>A draft can be sent all the same.</translation>
    </message>
    <message>
        <source>Warnings and questions without an answer will come back from the secretariat.</source>
        <translation>Warnings and questions without an answer will come back from the secretariat.</translation>
    </message>
</context>
<context>
    <name>SendRoute</name>
    <message>
        <source>“{text}” was typed and is not saved: decide it in its field, or press Esc there.</source>
        <translation>“{text}” was typed and is not saved: decide it in its field, or press Esc there.</translation>
    </message>
    <message>
        <source>Where to save the workbook</source>
        <translation>Where to save the workbook</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Writing the workbook…</translation>
    </message>
    <message numerus="yes">
        <source>Written to {file}: %n answers</source>
        <translation>
            <numerusform>Written to {file}: %n answer</numerusform>
            <numerusform>Written to {file}: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n explanation</numerusform>
            <numerusform>%n explanations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off by {name}</source>
        <translation>signed off by {name}</translation>
    </message>
    <message>
        <source>as a draft</source>
        <translation>as a draft</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>the secretariat</translation>
    </message>
    <message>
        <source>Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.</source>
        <translation>Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Where do you want to begin?</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Files you open will be listed here.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Real public data of nine rounds, to look around in</source>
        <translation>Real public data of nine rounds, to look around in</translation>
    </message>
    <message>
        <source>An empty file with the countries of the region and a questionnaire</source>
        <translation>An empty file with the countries of the region and a questionnaire</translation>
    </message>
    <message>
        <source>A file of this program, or the workbook you were sent</source>
        <translation>A file of this program, or the workbook you were sent</translation>
    </message>
    <message>
        <source>Workbooks, sent to you or come back: each into the file it belongs to</source>
        <translation>Workbooks you were sent, or that came back: each goes into its own file</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>from {file}</source>
        <translation>from {file}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>computed</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>redone</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>in conflict; the file’s {theirs} was taken</source>
        <translation>in conflict; the file’s {theirs} was taken</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; ours was kept</source>
        <translation>in conflict with the file’s {theirs}; ours was kept</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; left open</source>
        <translation>in conflict with the file’s {theirs}; left open</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidential</translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>Back to the submissions</source>
        <translation>Back to the submissions</translation>
    </message>
    <message>
        <source>Back to the submissions (Alt+Left)</source>
        <translation>Back to the submissions (Alt+Left)</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validate</translation>
    </message>
    <message>
        <source>Check this return against every rule (F7)</source>
        <translation>Check this return against every rule (F7)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Write findings and open queries into a copy of the country&apos;s own file, to be sent back to it</source>
        <translation>Write findings and open queries into a copy of the country&apos;s own file, to be sent back to it</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Every answer, finding and query of this return on paper, with a receipt of its content</source>
        <translation>Every answer, finding and query of this return on paper, with a receipt of its content</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Change the answers of this return (Ctrl+4)</source>
        <translation>Change the answers of this return (Ctrl+4)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Read the answers beside what they are judged by (Ctrl+5)</source>
        <translation>Read the answers beside what they are judged by (Ctrl+5)</translation>
    </message>
    <message>
        <source>Next finding (F8), previous (Shift+F8)</source>
        <translation>Next finding (F8), previous (Shift+F8)</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · round {year}</translation>
    </message>
    <message>
        <source>Annotate …</source>
        <translation>Annotate…</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} of {all} answered</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>received {when}</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>There are no findings.</translation>
    </message>
</context>
<context>
    <name>SubmissionRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Checking the return…</translation>
    </message>
    <message>
        <source>Save the return as PDF</source>
        <translation>Save the return as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the return …</source>
        <translation>Drawing the return…</translation>
    </message>
    <message>
        <source>The return was written to {path}.</source>
        <translation>The return was written to {path}.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Round</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Freeze …</source>
        <translation>Freeze…</translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Language of the summary</translation>
    </message>
    <message>
        <source>Preview of the summary</source>
        <translation>Preview of the summary</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Draw the summary</source>
        <translation>Draw the summary</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>The summary of a round is drawn from what is in the database now, in the language you choose.</source>
        <translation>The summary of a round is drawn from what is in the database now, in the language you choose.</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>No round has been opened in this file yet.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Open a round…</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Round {year}</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edition {n}</translation>
    </message>
    <message>
        <source>Working summary</source>
        <translation>Working summary</translation>
    </message>
    <message>
        <source>The edition holds the accepted returns ({n}) as they are now and never changes.</source>
        <translation>The edition holds the accepted returns ({n}) as they are now and never changes.</translation>
    </message>
    <message>
        <source>Not accepted yet, and left out: {names}.</source>
        <translation>Not accepted yet, and left out: {names}.</translation>
    </message>
    <message>
        <source>Freeze edition {n} of round {year}</source>
        <translation>Freeze edition {n} of round {year}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>The consolidated report of a round, as a PDF</source>
        <translation>The consolidated report of a round, as a PDF</translation>
    </message>
    <message>
        <source>What you see is the file that is saved.</source>
        <translation>What you see is the file that is saved.</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>This preview shows round {year} in {language}.</source>
        <translation>This preview shows round {year} in {language}.</translation>
    </message>
    <message>
        <source>Draw the one chosen</source>
        <translation>Draw the one chosen</translation>
    </message>
    <message>
        <source>The data have changed since this preview was drawn.</source>
        <translation>The data have changed since this preview was drawn.</translation>
    </message>
    <message>
        <source>Draw the summary first.</source>
        <translation>Draw the summary first.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>There is no round yet.</translation>
    </message>
    <message>
        <source>This preview shows edition {n} of round {year} in {language}.</source>
        <translation>This preview shows edition {n} of round {year} in {language}.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Page {n} of {all}</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>This is the first page.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>This is the last page.</translation>
    </message>
</context>
<context>
    <name>SummaryRoute</name>
    <message>
        <source>Drawing the summary …</source>
        <translation>Drawing the summary…</translation>
    </message>
    <message>
        <source>Freezing the edition …</source>
        <translation>Freezing the edition…</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Save the summary</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Saved as {path}.</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Reason, which stays in the history</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
</context>
<context>
    <name>TranslateDialog</name>
    <message>
        <source>Language of the translation</source>
        <translation>Language of the translation</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Translated by</translation>
    </message>
    <message>
        <source>What {country} wrote</source>
        <translation>What {country} wrote</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Translate {item}</source>
        <translation>Translate {item}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The answer stays the country&apos;s own; a translation is never shown without who made it.</source>
        <translation>The answer stays the country&apos;s own; a translation is never shown without who made it.</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>Write the translation.</translation>
    </message>
    <message>
        <source>Say who translated.</source>
        <translation>Say who translated.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which.</source>
        <translation>{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which.</translation>
    </message>
    <message>
        <source>Undo this as a whole?</source>
        <translation>Undo this as a whole?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The last change was undone.</source>
        <translation>The last change was undone.</translation>
    </message>
    <message>
        <source>The change was redone.</source>
        <translation>The change was redone.</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>A new one, of the filters as they are now</source>
        <translation>A new one, of the filters as they are now</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Delete this view</translation>
    </message>
    <message>
        <source>Views of your own</source>
        <translation>Views of your own</translation>
    </message>
    <message>
        <source>They stand below the others in the list of views, on this computer only.</source>
        <translation>They stand below the others in the list of views, on this computer only.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Choose the view to delete first.</source>
        <translation>Choose the view to delete first.</translation>
    </message>
    <message>
        <source>Write a name for the view.</source>
        <translation>Write a name for the view.</translation>
    </message>
    <message>
        <source>There is a view of that name already: choose it above, or write another name.</source>
        <translation>There is a view of that name already: choose it above, or write another name.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>WindowRoute</name>
    <message>
        <source>Opening {file} …</source>
        <translation>Opening {file}…</translation>
    </message>
    <message>
        <source>Creating {file} …</source>
        <translation>Creating {file}…</translation>
    </message>
    <message>
        <source>Preparing the example …</source>
        <translation>Preparing the example…</translation>
    </message>
    <message>
        <source>Open the submission first whose findings should go home.</source>
        <translation>Open the submission first whose findings should go home.</translation>
    </message>
</context>
</TS>
