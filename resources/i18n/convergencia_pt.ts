<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Convergencia</source>
        <translation>Sobre o Convergencia</translation>
    </message>
    <message>
        <source>A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence.</source>
        <translation>Uma mesa de trabalho para a integração regional: rodadas, pastas de trabalho, declarações verificadas e um resumo. Software livre com licença MIT.</translation>
    </message>
    <message>
        <source>It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file.</source>
        <translation>Apoia-se no trabalho de outros: Qt e PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), ícones Lucide (ISC), Python e as bibliotecas do seu arquivo de versões.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>AnnotatingRoute</name>
    <message>
        <source>Send findings home</source>
        <translation>Devolver os achados</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Pasta de trabalho do Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing findings into the workbook …</source>
        <translation>Gravando os achados na pasta de trabalho…</translation>
    </message>
    <message>
        <source>{n} findings and queries written to {path}.</source>
        <translation>Achados e consultas ({n}) gravados em {path}.</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Filter answers (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Com achados</translation>
    </message>
    <message>
        <source>Back to the section</source>
        <translation>Voltar à seção</translation>
    </message>
    <message>
        <source>No answer in this section fits.</source>
        <translation>Nenhuma resposta desta seção corresponde.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Mostrar toda a seção</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Esta tabela não tem linhas.</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Finding</source>
        <translation>Achado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>Nota e fonte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n linha</numerusform>
            <numerusform>%n linhas</numerusform>
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
        <translation>Sobre o que é a consulta</translation>
    </message>
    <message>
        <source>The whole row of the table</source>
        <translation>Toda a linha da tabela</translation>
    </message>
    <message>
        <source>Text ready made</source>
        <translation>Texto pronto</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Idioma do texto</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Text ready made, in the language of the country</source>
        <translation>Texto pronto, no idioma do país</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Suas próprias palavras</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>O que foi constatado</translation>
    </message>
    <message>
        <source>Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both.</source>
        <translation>Cada país recebe uma consulta em seu idioma que cita os dois números e menciona a outra consulta. O que escrever aqui é acrescentado às duas.</translation>
    </message>
    <message>
        <source>Ask {country} and {other}</source>
        <translation>Consulta a {country} e a {other}</translation>
    </message>
    <message>
        <source>Ctrl+Enter asks. The query goes home in the annotated workbook.</source>
        <translation>Com Ctrl+Enter se pergunta. A consulta vai ao país na pasta de trabalho anotada.</translation>
    </message>
    <message>
        <source>Ask {country}</source>
        <translation>Consulta a {country}</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Perguntar a ambos</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>Write the question, or choose a text.</source>
        <translation>Escreva a pergunta ou escolha um texto.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Read these columns</source>
        <translation>Ler estas colunas</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Primeiro escolha uma coluna.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Fechar este aviso</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Issue workbooks …</source>
        <translation>Emitir pastas…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Receber declarações</translation>
    </message>
    <message>
        <source>Filter by country (Ctrl+F)</source>
        <translation>Filtrar por país (Ctrl+F)</translation>
    </message>
    <message>
        <source>Status in the newest round</source>
        <translation>Situação na rodada mais recente</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visão</translation>
    </message>
    <message>
        <source>Views of your own …</source>
        <translation>Vistas próprias…</translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation>Sub-região</translation>
    </message>
    <message>
        <source>Countries by rounds</source>
        <translation>Países por rodadas</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Neste arquivo ainda não foi aberta nenhuma rodada.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir uma rodada…</translation>
    </message>
    <message>
        <source>No country fits these filters.</source>
        <translation>Nenhum país corresponde a estes filtros.</translation>
    </message>
    <message>
        <source>Show all countries</source>
        <translation>Mostrar todos os países</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Todas as situações</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Apresentações</translation>
    </message>
    <message>
        <source>Wait for you ({n})</source>
        <translation>Esperam por você ({n})</translation>
    </message>
    <message>
        <source>Unexplained warnings ({n})</source>
        <translation>Advertências sem explicação ({n})</translation>
    </message>
    <message>
        <source>Open queries ({n})</source>
        <translation>Consultas abertas ({n})</translation>
    </message>
    <message>
        <source>Overdue ({n})</source>
        <translation>Vencidas ({n})</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos os países</translation>
    </message>
    <message>
        <source>All subregions</source>
        <translation>Todas as sub-regiões</translation>
    </message>
    <message>
        <source>There is no open round: open one first.</source>
        <translation>Não há rodada aberta: abra uma primeiro.</translation>
    </message>
    <message>
        <source>round {year}, due {day}</source>
        <translation>rodada {year}, vence em {day}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>have sent the {year} round</source>
        <translation>enviaram a rodada {year}</translation>
    </message>
    <message>
        <source>await your review</source>
        <translation>aguardam sua revisão</translation>
    </message>
    <message numerus="yes">
        <source>returned, with %n open queries</source>
        <translation>
            <numerusform>devolvidas, com %n consulta aberta</numerusform>
            <numerusform>devolvidas, com %n consultas abertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>left until the due date</source>
        <translation>até o vencimento</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>com %n dia de atraso</numerusform>
            <numerusform>com %n dias de atraso</numerusform>
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
        <translation>Pasta para as pastas de trabalho</translation>
    </message>
    <message>
        <source>Writing workbooks …</source>
        <translation>Gravando as pastas de trabalho…</translation>
    </message>
    <message numerus="yes">
        <source>%n workbooks were written to {folder}.</source>
        <translation>
            <numerusform>%n pasta de trabalho foi gravada em {folder}.</numerusform>
            <numerusform>%n pastas de trabalho foram gravadas em {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the returns …</source>
        <translation>Verificando as declarações…</translation>
    </message>
    <message>
        <source>Every return of the round was checked.</source>
        <translation>Todas as declarações da rodada foram verificadas.</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Abrindo a rodada…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the example</source>
        <translation>Abrir o exemplo</translation>
    </message>
    <message>
        <source>New file …</source>
        <translation>Arquivo novo…</translation>
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
        <translation>Fechar o arquivo</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Apresentações</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receber</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Preencher</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
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
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Form or details</source>
        <translation>Formulário ou detalhes</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Escritório</translation>
    </message>
    <message>
        <source>Issue workbooks …</source>
        <translation>Emitir pastas…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Send findings home …</source>
        <translation>Devolver os achados…</translation>
    </message>
    <message>
        <source>Split off sections …</source>
        <translation>Separar seções…</translation>
    </message>
    <message>
        <source>Print a blank form …</source>
        <translation>Imprimir um formulário em branco…</translation>
    </message>
    <message>
        <source>Try an expression …</source>
        <translation>Testar uma expressão…</translation>
    </message>
    <message>
        <source>Translate the answer …</source>
        <translation>Traduzir a resposta…</translation>
    </message>
    <message>
        <source>Late countries …</source>
        <translation>Países atrasados…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Same as last round</source>
        <translation>Igual à rodada anterior</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Próximo achado</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Achado anterior</translation>
    </message>
    <message>
        <source>Go to …</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Who you are …</source>
        <translation>Quem é você…</translation>
    </message>
    <message>
        <source>About Convergencia</source>
        <translation>Sobre o Convergencia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The beginning, before anything was received</source>
        <translation>O começo, antes de receber qualquer coisa</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Salvar como PDF…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>What differs between two moments</source>
        <translation>O que difere entre dois momentos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ</source>
        <translation>
            <numerusform>%n resposta difere</numerusform>
            <numerusform>%n respostas diferem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>Earlier rounds</source>
        <translation>Rodadas anteriores</translation>
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
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>O que se verifica</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Fonte esperada</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>No remark on the value</source>
        <translation>Sem observação</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo deu errado</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Algo deu errado no programa</translation>
    </message>
    <message>
        <source>Your data are as they were after the last step. The report below says where in the program it happened; it holds no answers. Please send it to those who look after Convergencia.</source>
        <translation>Seus dados estão como ficaram após o último passo. O relatório abaixo diz em que parte do programa aconteceu; não contém respostas. Envie-o a quem cuida do Convergencia.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Relatório de erro</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar o relatório</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Salvar o relatório…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Arquivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Salvo: {path}</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Previous month</source>
        <translation>Mês anterior</translation>
    </message>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Mês anterior (Page Up)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mês seguinte</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Mês seguinte (Page Down)</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · rodada {year}</translation>
    </message>
    <message>
        <source>Return for correction</source>
        <translation>Devolver para correção</translation>
    </message>
    <message>
        <source>The country gets its return back with every open query, and sends a new version.</source>
        <translation>O país recebe sua apresentação com todas as consultas abertas e envia uma nova versão.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Reason, which the country reads</source>
        <translation>Motivo, que o país lê</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Accepted means locked, for the form and for Excel alike, until it is reopened with a reason.</source>
        <translation>Aprovada quer dizer bloqueada, tanto para o formulário como para o Excel, até ser reaberta com um motivo.</translation>
    </message>
    <message>
        <source>Note on the decision (may stay empty)</source>
        <translation>Nota sobre a decisão (pode ficar vazia)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>The accepted version stays in the history; from now on answers may be changed again.</source>
        <translation>A versão aprovada fica no histórico; a partir de agora as respostas podem ser mudadas de novo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir até lá</translation>
    </message>
    <message>
        <source>Waive all warnings with one reason …</source>
        <translation>Dispensar todas as advertências com um mesmo motivo…</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what}: {place}</translation>
    </message>
    <message>
        <source>First do what is still missing above.</source>
        <translation>Faça antes o que ainda falta acima.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escreva o motivo.</translation>
    </message>
    <message>
        <source>Checked since the last change</source>
        <translation>Validada desde a última mudança</translation>
    </message>
    <message>
        <source>No errors left</source>
        <translation>Sem erros restantes</translation>
    </message>
    <message>
        <source>Every warning explained</source>
        <translation>Todas as advertências explicadas</translation>
    </message>
    <message>
        <source>Every query closed</source>
        <translation>Todas as consultas fechadas</translation>
    </message>
    <message>
        <source>Every answer seen</source>
        <translation>Todas as respostas vistas</translation>
    </message>
    <message>
        <source>At least one open query says what to correct</source>
        <translation>Ao menos uma consulta aberta diz o que corrigir</translation>
    </message>
    <message>
        <source>Not checked since the last change</source>
        <translation>Não validada desde a última mudança</translation>
    </message>
    <message>
        <source>Errors left: {n}</source>
        <translation>Erros restantes: {n}</translation>
    </message>
    <message>
        <source>Warnings without an explanation: {n}</source>
        <translation>Advertências sem explicação: {n}</translation>
    </message>
    <message>
        <source>Queries not closed: {n}</source>
        <translation>Consultas não fechadas: {n}</translation>
    </message>
    <message>
        <source>Answers not seen yet: {n}</source>
        <translation>Respostas ainda não vistas: {n}</translation>
    </message>
    <message>
        <source>No open query: the country would not know what to correct</source>
        <translation>Não há consulta aberta: o país não saberia o que corrigir</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm);;All files (*)</source>
        <translation>Pastas de trabalho do Excel (*.xlsx *.xlsm);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Pastas de trabalho do Excel</translation>
    </message>
    <message>
        <source>Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)</source>
        <translation>Arquivos do Convergencia, pastas de trabalho e arquivos compactados (*.convergencia *.xlsx *.xlsm *.zip);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Anexar um arquivo</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx *.xls);;All files (*)</source>
        <translation>XLSForm (*.xlsx *.xls);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Questionário</translation>
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
        <translation>Arquivo</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>New row in {table}</source>
        <translation>Linha nova em {table}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Mudança</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>As sent out</source>
        <translation>Como saiu</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>Na base</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>No arquivo</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisão</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflito</numerusform>
            <numerusform>%n conflitos</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>a decidir</translation>
    </message>
    <message>
        <source>take the file’s</source>
        <translation>usar o do arquivo</translation>
    </message>
    <message>
        <source>keep ours</source>
        <translation>manter o da base</translation>
    </message>
</context>
<context>
    <name>Doorway</name>
    <message>
        <source>Reading {file} …</source>
        <translation>Lendo {file}…</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Arquivos do Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file of {country}</source>
        <translation>Onde guardar o arquivo de {country}</translation>
    </message>
    <message>
        <source>Making the file of the country …</source>
        <translation>Criando o arquivo do país…</translation>
    </message>
    <message>
        <source>Where to put the file made from the archive</source>
        <translation>Onde guardar a base reconstruída</translation>
    </message>
    <message>
        <source>Rebuilding the file from the archive …</source>
        <translation>Reconstruindo a base a partir do arquivo histórico…</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the workbooks here that came back</source>
        <translation>Solte aqui as pastas de trabalho que voltaram</translation>
    </message>
    <message>
        <source>Drop the workbook here that the secretariat sent you</source>
        <translation>Solte aqui a pasta de trabalho que a Secretaria enviou</translation>
    </message>
    <message>
        <source>You see what each file would change before anything is stored. Several files at once are fine.</source>
        <translation>Você vê o que cada arquivo mudaria antes que algo seja gravado. Pode soltar vários de uma vez.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Escolher arquivos…</translation>
    </message>
    <message>
        <source>Drop the files</source>
        <translation>Soltar os arquivos</translation>
    </message>
    <message>
        <source>See every change and decide conflicts</source>
        <translation>Ver cada mudança e decidir os conflitos</translation>
    </message>
    <message>
        <source>Apply; one step, which can be undone</source>
        <translation>Aplicar: um só passo, que pode ser desfeito</translation>
    </message>
    <message>
        <source>Drop zone for workbooks that came back</source>
        <translation>Área para soltar as pastas de trabalho que voltaram</translation>
    </message>
    <message>
        <source>Drop zone for workbooks of the secretariat</source>
        <translation>Área para soltar as pastas de trabalho da Secretaria</translation>
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
        <translation>Com nota</translation>
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
        <translation>A rever</translation>
    </message>
    <message>
        <source>Only fields with an error, a warning, or something that is not saved</source>
        <translation>Só campos com um erro, uma advertência ou algo não salvo</translation>
    </message>
    <message>
        <source>Nothing in this section fits.</source>
        <translation>Nada coincide nesta seção.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Mostrar toda a seção</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Back to the return</source>
        <translation>Voltar à declaração</translation>
    </message>
    <message>
        <source>Back to the return (Alt+Left)</source>
        <translation>Voltar à declaração (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Próximo problema</translation>
    </message>
    <message>
        <source>Open round</source>
        <translation>Rodada aberta</translation>
    </message>
    <message>
        <source>Several rounds are open: choose the one to go on with</source>
        <translation>Há várias rodadas abertas: escolha com qual continuar</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Rodada {year}</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · rodada {year}</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Desfazer {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta não fechada</numerusform>
            <numerusform>%n consultas não fechadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada a desfazer.</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Refazer {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Não há nada a refazer.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Desfazer (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Y)</source>
        <translation>Refazer {what} (Ctrl+Y)</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Não há problemas.</translation>
    </message>
    <message>
        <source>Next problem (F8), previous (Shift+F8)</source>
        <translation>Próximo problema (F8), anterior (Shift+F8)</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} de {all} respondidas</translation>
    </message>
    <message numerus="yes">
        <source>%n required answers missing</source>
        <translation>
            <numerusform>Falta %n resposta obrigatória</numerusform>
            <numerusform>Faltam %n respostas obrigatórias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings to explain</source>
        <translation>
            <numerusform>%n advertência por explicar</numerusform>
            <numerusform>%n advertências por explicar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n não salvo</numerusform>
            <numerusform>%n não salvos</numerusform>
        </translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>salvo {time}</translation>
    </message>
</context>
<context>
    <name>EntryRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando a declaração…</translation>
    </message>
    <message>
        <source>Looking at what was pasted …</source>
        <translation>Examinando o que foi colado…</translation>
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
        <translation>Anexos</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Or drop files here</source>
        <translation>Ou solte arquivos aqui</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Salvar como…</translation>
    </message>
</context>
<context>
    <name>EvidenceRoute</name>
    <message>
        <source>{file} is attached to this answer already.</source>
        <translation>{file} já está anexado a esta resposta.</translation>
    </message>
</context>
<context>
    <name>ExplainBar</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicação</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Explain this warning: why is the figure right?</source>
        <translation>Explique esta advertência: por que o valor está correto?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Say first why the figure is right.</source>
        <translation>Diga primeiro por que o valor está correto.</translation>
    </message>
</context>
<context>
    <name>ExplainBox</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicação</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Why is the value right? The secretariat reads this.</source>
        <translation>Por que o valor está certo? A Secretaria lerá isto.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Salvar a explicação</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>Escreva primeiro uma frase.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Tipo de explicação</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Explanation; it holds until the value or the rule changes</source>
        <translation>Explicação; vale até que mude o valor ou a regra</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Write why the value is right.</source>
        <translation>Escreva por que o valor está certo.</translation>
    </message>
</context>
<context>
    <name>ExpressionBox</name>
    <message>
        <source>Try an expression</source>
        <translation>Testar uma expressão</translation>
    </message>
    <message>
        <source>On the answers of {place}.</source>
        <translation>Com as respostas de {place}.</translation>
    </message>
    <message>
        <source>Without answers: open a return to try expressions on it.</source>
        <translation>Sem respostas: abra uma declaração para testar expressões com ela.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expressão</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadeiro</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vazio)</translation>
    </message>
    <message>
        <source>Type an expression first.</source>
        <translation>Digite primeiro uma expressão.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Due on</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motivo, que fica no histórico</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Extend the due date</source>
        <translation>Prorrogar o prazo</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prorrogar</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escreva o motivo.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Computed from other answers</source>
        <translation>Calculado a partir de outras respostas</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>dia mês ano</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendário</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendário (Alt+Seta para baixo)</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Abrir a tabela</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n linha</numerusform>
            <numerusform>%n linhas</numerusform>
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
        <translation>Não salvo</translation>
    </message>
    <message numerus="yes">
        <source>In %n cells something was typed that has to be decided.</source>
        <translation>
            <numerusform>Em %n célula foi digitado algo que falta decidir.</numerusform>
            <numerusform>Em %n células foi digitado algo que falta decidir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Explicar…</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicado</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>Whole return</source>
        <translation>Toda a declaração</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicado</translation>
    </message>
    <message>
        <source>Findings ({n})</source>
        <translation>Achados ({n})</translation>
    </message>
    <message>
        <source>Not checked since the last change: press F7</source>
        <translation>Não verificado desde a última mudança: pressione F7</translation>
    </message>
    <message>
        <source>Every check that could be made has passed.</source>
        <translation>Todas as verificações que puderam ser feitas foram aprovadas.</translation>
    </message>
    <message>
        <source>This return has not been checked yet.</source>
        <translation>Esta declaração ainda não foi verificada.</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Explained by {person} on {when}. {kind}: {text}</source>
        <translation>Explicado por {person}, {when}. {kind}: {text}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>Back to the section</source>
        <translation>Voltar à seção</translation>
    </message>
    <message>
        <source>Back to the section (Esc)</source>
        <translation>Voltar à seção (Esc)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>This table has no rows yet.</source>
        <translation>Esta tabela ainda não tem linhas.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Acrescentar uma linha</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
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
        <translation>Repetir abaixo</translation>
    </message>
    <message>
        <source>This return is locked.</source>
        <translation>Esta declaração está bloqueada.</translation>
    </message>
    <message>
        <source>Add a row at the end (Insert)</source>
        <translation>Acrescentar uma linha no fim (Insert)</translation>
    </message>
    <message>
        <source>Duplicate the selected rows</source>
        <translation>Duplicar as linhas selecionadas</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>Eliminar as linhas selecionadas (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Repeat the first value downwards (Ctrl+D)</source>
        <translation>Repetir o primeiro valor para baixo (Ctrl+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n linha</numerusform>
            <numerusform>%n linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Não salvo</translation>
    </message>
    <message>
        <source>Explain … (Ctrl+Enter)</source>
        <translation>Explicar… (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>explicado</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Fechar a ajuda</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Fechar a ajuda (Esc)</translation>
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
        <translation>{item}: linha movida do lugar {before} para o {after}</translation>
    </message>
    <message>
        <source>{item}: row added</source>
        <translation>{item}: linha acrescentada</translation>
    </message>
    <message>
        <source>{item}: row removed</source>
        <translation>{item}: linha retirada</translation>
    </message>
    <message>
        <source>{item}: note, source or status changed ({value})</source>
        <translation>{item}: mudou a nota, a fonte ou o estado ({value})</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
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
        <translation>PDF do que mudou…</translation>
    </message>
    <message>
        <source>What differs between the first and the last of these days, by country and item</source>
        <translation>O que difere entre o primeiro e o último destes dias, por país e pergunta</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>qualquer dia</translation>
    </message>
    <message>
        <source>Enter opens the month, Delete leaves the day open.</source>
        <translation>Enter abre o mês; Delete deixa o dia em aberto.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Undo this …</source>
        <translation>Desfazer isto…</translation>
    </message>
    <message>
        <source>Item (Ctrl+F)</source>
        <translation>Pergunta (Ctrl+F)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rodada</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Cada valor</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Qualquer dia</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dias</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Dias escolhidos</translation>
    </message>
    <message>
        <source>Nothing that was done fits these filters.</source>
        <translation>Nada do que foi feito atende a estes filtros.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos os países</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Todas as rodadas</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas as pessoas</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos os arquivos</translation>
    </message>
    <message>
        <source>The newest {n} lines</source>
        <translation>As {n} linhas mais recentes</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n linha</numerusform>
            <numerusform>%n linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line that changed answers and was not taken back yet.</source>
        <translation>Escolha uma linha que tenha mudado respostas e ainda não foi desfeita.</translation>
    </message>
    <message>
        <source>The file was made from this workbook; that is not taken back.</source>
        <translation>O arquivo foi feito a partir desta pasta de trabalho; isso não se desfaz.</translation>
    </message>
    <message>
        <source>Choose a country and a round first.</source>
        <translation>Escolha primeiro um país e uma rodada.</translation>
    </message>
</context>
<context>
    <name>HistoryRoute</name>
    <message>
        <source>Save the difference</source>
        <translation>Salvar o que mudou</translation>
    </message>
    <message>
        <source>Drawing what differs …</source>
        <translation>Desenhando o que difere…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {path}: %n answers differ.</source>
        <translation>
            <numerusform>Salvo como {path}: difere %n resposta.</numerusform>
            <numerusform>Salvo como {path}: diferem %n respostas.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was undone as a whole; the history shows it as a step of its own.</source>
        <translation>Foi desfeito por inteiro; o histórico o mostra como um passo próprio.</translation>
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
            <numerusform>%n país não enviou uma apresentação vencida.</numerusform>
            <numerusform>%n países não enviaram uma apresentação vencida.</numerusform>
        </translation>
    </message>
    <message>
        <source>No country is late. The calendar still names the due dates to come.</source>
        <translation>Nenhum país está atrasado. O calendário indica os vencimentos por vir.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Salvar a lista…</translation>
    </message>
    <message>
        <source>Save the calendar …</source>
        <translation>Salvar o calendário…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>There is nobody to list.</source>
        <translation>Não há quem listar.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {time}</source>
        <translation>Salvo {time}</translation>
    </message>
    <message>
        <source>Saves as you type</source>
        <translation>Salva ao digitar</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertência</numerusform>
            <numerusform>%n advertências</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries</source>
        <translation>
            <numerusform>%n consulta aberta</numerusform>
            <numerusform>%n consultas abertas</numerusform>
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
        <translation>Achados {year}</translation>
    </message>
    <message>
        <source>Received {year}</source>
        <translation>Recebido {year}</translation>
    </message>
    <message>
        <source>did not take part</source>
        <translation>não participou</translation>
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
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conhecido</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Terminou</translation>
    </message>
    <message>
        <source>Add a membership</source>
        <translation>Acrescentar uma filiação</translation>
    </message>
    <message>
        <source>Change a membership</source>
        <translation>Alterar uma filiação</translation>
    </message>
    <message>
        <source>Findings of open rounds are checked again, since rules look into the memberships.</source>
        <translation>Os achados das rodadas abertas são verificados de novo, porque as regras consultam as filiações.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>O último dia é anterior ao primeiro.</translation>
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
        <translation>Ações</translation>
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
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimais</translation>
    </message>
    <message>
        <source>Ask where a figure is unclear</source>
        <translation>Perguntar se um número não for claro</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>Vírgula: 0,5</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>Ponto: 0.5</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to</source>
        <translation>Mover para</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>O que seria perdido</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Escolha uma versão</translation>
    </message>
    <message>
        <source>Move the round {year} to another version</source>
        <translation>Mover a rodada {year} para outra versão</translation>
    </message>
    <message>
        <source>It runs on {version}. Workbooks already issued are still received after the move.</source>
        <translation>Usa {version}. As pastas de trabalho já emitidas continuam a ser recebidas depois.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values. Reopen these first: {countries}</source>
        <translation>Apresentações aprovadas perderiam valores. Reabra antes estas: {countries}</translation>
    </message>
    <message>
        <source>{n} answers go along, {lost} would be lost.</source>
        <translation>{n} respostas passam e {lost} seriam perdidas.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Escolha antes uma versão.</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values.</source>
        <translation>Apresentações aprovadas perderiam valores.</translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>Arquivo novo</translation>
    </message>
    <message>
        <source>One file holds all rounds, workbooks and answers of the office. It is saved as you work.</source>
        <translation>Um arquivo contém todas as rodadas, pastas de trabalho e respostas do escritório. É salvo enquanto você trabalha.</translation>
    </message>
    <message>
        <source>Create the file …</source>
        <translation>Criar o arquivo…</translation>
    </message>
    <message>
        <source>Enter the name of the office first.</source>
        <translation>Escreva primeiro o nome do escritório.</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Arquivos do Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Onde guardar o arquivo</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>The newest one in this file</source>
        <translation>O mais recente deste arquivo</translation>
    </message>
    <message>
        <source>Shipped: {name}</source>
        <translation>Incluído: {name}</translation>
    </message>
    <message>
        <source>Choose an XLSForm …</source>
        <translation>Escolher um XLSForm…</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>Abrir uma rodada</translation>
    </message>
    <message>
        <source>All countries that report take part. The workbooks can be issued right after.</source>
        <translation>Participam todos os países que declaram. As pastas de trabalho podem ser emitidas logo depois.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Abrir a rodada</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Nome do escritório</translation>
    </message>
    <message>
        <source>&amp;Year the figures are about</source>
        <translation>&amp;Ano dos números</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Vence em</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Questionário</translation>
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
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Encerrar…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Acrescentar…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Alterar…</translation>
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
        <translation>Mudar o idioma…</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir uma rodada…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rodada</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Filiações</translation>
    </message>
    <message>
        <source>Workbook languages</source>
        <translation>Idiomas das pastas</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>Nada aqui corresponde ao filtro.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Ainda não se abriu nenhuma rodada neste arquivo.</translation>
    </message>
    <message>
        <source>Nobody stands in the directory yet.</source>
        <translation>Ainda não há ninguém no diretório.</translation>
    </message>
    <message>
        <source>No membership is entered yet.</source>
        <translation>Ainda não há filiações registradas.</translation>
    </message>
    <message>
        <source>No country reports in this file.</source>
        <translation>Nenhum país informa neste arquivo.</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Escritório</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memberships</source>
        <translation>
            <numerusform>%n filiação</numerusform>
            <numerusform>%n filiações</numerusform>
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
        <translation>aberta</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>encerrada</translation>
    </message>
    <message>
        <source>round {year}, {state}, due {day}, questionnaire “{code}”, version {version}</source>
        <translation>rodada {year}, {state}, vence em {day}, questionário “{code}”, versão {version}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Revisor</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence em</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation>Motivo da prorrogação</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
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
        <translation>E-mail</translation>
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
        <translation>Até</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Language of its workbooks</source>
        <translation>Idioma das suas pastas de trabalho</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quem responde</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Escolha antes uma linha.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>A rodada está encerrada.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Ainda não há nenhuma rodada.</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Escolha antes um país.</translation>
    </message>
    <message>
        <source>Choose one country.</source>
        <translation>Escolha um só país.</translation>
    </message>
    <message>
        <source>It is neither accepted nor closed: change it as it is.</source>
        <translation>Não está aprovada nem encerrada: altere-a como está.</translation>
    </message>
    <message>
        <source>Delegate to a reviewer</source>
        <translation>Delegar a um revisor</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegar</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Correct {country}, round {year}</source>
        <translation>Corrigir {country}, rodada {year}</translation>
    </message>
    <message>
        <source>The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted.</source>
        <translation>A versão que foi aprovada, ou que havia ao encerrar a rodada, continua legível. As rodadas posteriores são verificadas de novo quando a correção é aprovada.</translation>
    </message>
    <message>
        <source>Open for correction</source>
        <translation>Abrir para correção</translation>
    </message>
    <message>
        <source>Close the round {year}</source>
        <translation>Encerrar a rodada {year}</translation>
    </message>
    <message>
        <source>Nothing more is issued or received in it. The office can still correct a submission, each with a reason.</source>
        <translation>Nada mais é emitido nem recebido nela. O escritório ainda pode corrigir uma apresentação, cada uma com um motivo.</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Encerrar a rodada</translation>
    </message>
    <message>
        <source>Remove {name} from the directory</source>
        <translation>Retirar {name} do diretório</translation>
    </message>
    <message>
        <source>They are offered nowhere any more. What they did stays theirs in the history.</source>
        <translation>Já não aparece em nenhuma lista. O que fez continua em seu nome no histórico.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take out: {country} in {mechanism}</source>
        <translation>Retirar: {country} em {mechanism}</translation>
    </message>
    <message>
        <source>Only a membership that never was is taken out. One that ended is given its last day instead.</source>
        <translation>Só se retira uma filiação que nunca existiu. À que terminou se dá o último dia.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Workbook language: {country}</source>
        <translation>Idioma das pastas: {country}</translation>
    </message>
    <message>
        <source>Workbooks issued from now on are written in it.</source>
        <translation>As pastas de trabalho emitidas a partir de agora são escritas nele.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>OfficeRoute</name>
    <message>
        <source>Moving the round …</source>
        <translation>Movendo a rodada…</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Abrindo a rodada…</translation>
    </message>
    <message>
        <source>Go to an answer first that is written in words.</source>
        <translation>Vá antes a uma resposta redigida em palavras.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Open a file first.</source>
        <translation>Abra primeiro um arquivo.</translation>
    </message>
</context>
<context>
    <name>OwnFileRoute</name>
    <message>
        <source>Folder for the workbook</source>
        <translation>Pasta para o arquivo do Excel</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Gravando a pasta de trabalho…</translation>
    </message>
    <message>
        <source>Written to {file}. When it comes back, take it in like any other workbook.</source>
        <translation>Gravado em {file}. Quando voltar, incorpore-a como qualquer outra pasta de trabalho.</translation>
    </message>
    <message>
        <source>Where to save the form</source>
        <translation>Onde salvar o formulário</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the form …</source>
        <translation>Desenhando o formulário…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Gravado em {file}.</translation>
    </message>
    <message>
        <source>{file} brings nothing that is not here already.</source>
        <translation>{file} não traz nada que já não esteja aqui.</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>Voltando ao ponto…</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Whose file is it?</source>
        <translation>De quem é o arquivo?</translation>
    </message>
    <message>
        <source>{file} does not say it. It is compared with the last workbook issued to the country you choose; nothing is stored before you apply it.</source>
        <translation>{file} não o diz. Será comparado com a última pasta emitida ao país que escolher; nada é guardado antes de aplicar.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;País</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Rodada</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Escolha o país</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Ler o arquivo</translation>
    </message>
    <message>
        <source>Choose the country first.</source>
        <translation>Escolha primeiro o país.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search for a command, a code or a word</source>
        <translation>Buscar um comando, um código ou uma palavra</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or the code of an item.</source>
        <translation>Nada coincide. Tente outra palavra ou o código de uma pergunta.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The progress of regional integration, followed together</source>
        <translation>O avanço da integração regional, acompanhado em conjunto</translation>
    </message>
    <message>
        <source>Rounds, workbooks, checked returns and one summary, in four languages and offline.</source>
        <translation>Rodadas, pastas de trabalho, declarações verificadas e um resumo, em quatro idiomas e sem conexão.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>{file} is locked with a password. It is used to read the file, and not kept.</source>
        <translation>{file} está protegido por senha. Ela serve para ler o arquivo e não é guardada.</translation>
    </message>
    <message>
        <source>Open a locked file</source>
        <translation>Abrir um arquivo protegido</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Ler o arquivo</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Digite a senha.</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Some figures can be read in two ways. Which holds for all of them?</source>
        <translation>Alguns números podem ser lidos de duas maneiras. Qual vale para todos?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>O que não cabe</translation>
    </message>
    <message numerus="yes">
        <source>%n cells change</source>
        <translation>
            <numerusform>%n célula muda</numerusform>
            <numerusform>%n células mudam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>%n linha é nova</numerusform>
            <numerusform>%n linhas são novas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells lie beyond the last column and are left out</source>
        <translation>
            <numerusform>%n célula fica além da última coluna e é omitida</numerusform>
            <numerusform>%n células ficam além da última coluna e são omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit and stay as they are</source>
        <translation>
            <numerusform>%n célula não cabe e fica como está</numerusform>
            <numerusform>%n células não cabem e ficam como estão</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Linha {n}</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Colar %n célula</numerusform>
            <numerusform>Colar %n células</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it fits.</source>
        <translation>Nada disso cabe.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
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
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Escritório</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Não informado</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Alterar uma entrada</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Acrescentar uma pessoa</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Escreva o nome.</translation>
    </message>
    <message>
        <source>Choose the country that the focal point answers for.</source>
        <translation>Escolha o país pelo qual o ponto focal responde.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search the list</source>
        <translation>Buscar na lista</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opções</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n escolhida</numerusform>
            <numerusform>%n escolhidas</numerusform>
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
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Every change of this file, and the points it can be put back to.</source>
        <translation>Cada alteração deste arquivo e os pontos a que ele pode voltar.</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Pontos de restauração</translation>
    </message>
    <message>
        <source>Copies of the whole file beside it. One is made before each workbook that is taken in.</source>
        <translation>Cópias do arquivo inteiro, ao lado dele. Uma é feita antes de cada pasta de trabalho incorporada.</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Nome do ponto</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>Nome do ponto de restauração</translation>
    </message>
    <message>
        <source>Create the point</source>
        <translation>Criar o ponto</translation>
    </message>
    <message>
        <source>Go back to this point …</source>
        <translation>Voltar a este ponto…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>There is no restore point yet.</source>
        <translation>Ainda não há nenhum ponto de restauração.</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Escreva antes um nome.</translation>
    </message>
    <message>
        <source>Choose a restore point first.</source>
        <translation>Escolha antes um ponto de restauração.</translation>
    </message>
    <message>
        <source>The restore point “{name}” was made.</source>
        <translation>O ponto de restauração “{name}” foi criado.</translation>
    </message>
    <message>
        <source>The file goes back to “{name}” of {when}. Its present state is kept beside it.</source>
        <translation>O arquivo volta a “{name}” de {when}. Seu estado atual fica guardado ao lado dele.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>PointsRoute</name>
    <message>
        <source>Making a restore point …</source>
        <translation>Criando um ponto de restauração…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Escritório</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Quem é você</translation>
    </message>
    <message>
        <source>Everything you do is recorded under this name. It is no password: whoever has the file can read it.</source>
        <translation>Tudo o que fizer fica registrado com este nome. Não é uma senha: quem tiver o arquivo pode lê-lo.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>A focal point answers, explains and signs off for a country; nothing else is offered.</source>
        <translation>Um ponto focal responde, explica e dá o aval por um país; nada mais lhe é oferecido.</translation>
    </message>
    <message>
        <source>A reviewer asks, verifies, returns, accepts and reopens.</source>
        <translation>Um revisor consulta, verifica, devolve, aprova e reabre.</translation>
    </message>
    <message>
        <source>An editor does what a reviewer does, and publishes questionnaires and summaries.</source>
        <translation>Um editor faz o que faz um revisor e também publica questionários e resumos.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Escreva seu nome.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Procurar em:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de arquivo:</translation>
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
        <translation>N.º</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Feita por</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Última mensagem</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>Consulta {number}</translation>
    </message>
    <message>
        <source>The whole return</source>
        <translation>Toda a apresentação</translation>
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
        <translation>Estado das consultas</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rodada</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>Ir à resposta</translation>
    </message>
    <message>
        <source>No query has been asked in this round.</source>
        <translation>Nesta rodada não foi feita nenhuma consulta.</translation>
    </message>
    <message>
        <source>Not closed ({n})</source>
        <translation>Não fechadas ({n})</translation>
    </message>
    <message>
        <source>Answered, wait for you ({n})</source>
        <translation>Respondidas, esperam por você ({n})</translation>
    </message>
    <message>
        <source>Wait for the country ({n})</source>
        <translation>Esperam o país ({n})</translation>
    </message>
    <message>
        <source>Closed ({n})</source>
        <translation>Fechadas ({n})</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Todas ({n})</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Rodada {year}</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Todos os países</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta não fechada</numerusform>
            <numerusform>%n consultas não fechadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n espera por você</numerusform>
            <numerusform>%n esperam por você</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>a mais antiga há %n dia</numerusform>
            <numerusform>a mais antiga há %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no query to go to.</source>
        <translation>Não há consulta a que ir.</translation>
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
        <translation>Nenhuma consulta atende a estes filtros.</translation>
    </message>
    <message>
        <source>Show all queries</source>
        <translation>Mostrar todas as consultas</translation>
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
        <translation>Sobre toda a declaração</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>A outra parte</translation>
    </message>
    <message>
        <source>Go to query {number}</source>
        <translation>Ir à consulta {number}</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Escreva…</translation>
    </message>
    <message>
        <source>Message on query {number}</source>
        <translation>Mensagem sobre a consulta {number}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Perguntar de novo</translation>
    </message>
    <message>
        <source>Write the message first.</source>
        <translation>Escreva primeiro a mensagem.</translation>
    </message>
    <message>
        <source>Write what is still to be said.</source>
        <translation>Escreva o que ainda há a dizer.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
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
        <translation>Arquivo, idioma, aparência (F10)</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Choose files …</source>
        <translation>Escolher arquivos…</translation>
    </message>
    <message>
        <source>Ours for all</source>
        <translation>Base em todos</translation>
    </message>
    <message>
        <source>Keep the value of the database in every conflict</source>
        <translation>Manter o valor da base em todos os conflitos</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Arquivo em todos</translation>
    </message>
    <message>
        <source>Take the value of the file in every conflict</source>
        <translation>Usar o valor do arquivo em todos os conflitos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Put this file aside; nothing is stored</source>
        <translation>Deixar este arquivo de lado; nada é gravado</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>O que o arquivo mudaria</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problemas no arquivo</translation>
    </message>
    <message>
        <source>Nothing of this kind in the file.</source>
        <translation>Não há nada deste tipo no arquivo.</translation>
    </message>
    <message>
        <source>Show every value</source>
        <translation>Mostrar todos os valores</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lendo o arquivo…</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Receber declarações</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Incorporar uma pasta de trabalho</translation>
    </message>
    <message>
        <source>Nothing is stored before you apply it.</source>
        <translation>Nada é gravado até que você aplique.</translation>
    </message>
    <message>
        <source>Open the submission</source>
        <translation>Abrir a apresentação</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Continuar preenchendo</translation>
    </message>
    <message>
        <source>This file was not taken in; nothing was stored.</source>
        <translation>Este arquivo não foi incorporado; nada foi salvo.</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · rodada {year}</translation>
    </message>
    <message>
        <source>{file}: nothing is stored before you apply it.</source>
        <translation>{file}: nada é gravado até que você aplique.</translation>
    </message>
    <message numerus="yes">
        <source>Also delete the %n rows that the file no longer has</source>
        <translation>
            <numerusform>Apagar também a linha que o arquivo já não tem (%n)</numerusform>
            <numerusform>Apagar também as %n linhas que o arquivo já não tem</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in the file ({n})</source>
        <translation>Problemas no arquivo ({n})</translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %n values are the same here.</source>
        <translation>
            <numerusform>Nada difere: %n valor é igual ao que já está aqui.</numerusform>
            <numerusform>Nada difere: %n valores são iguais aos que já estão aqui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Aplicar %n mudança</numerusform>
            <numerusform>Aplicar %n mudanças</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Guardar como recebida</translation>
    </message>
    <message>
        <source>It is being applied.</source>
        <translation>Está sendo aplicado.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts still need a decision.</source>
        <translation>
            <numerusform>Falta decidir %n conflito.</numerusform>
            <numerusform>Falta decidir %n conflitos.</numerusform>
        </translation>
    </message>
    <message>
        <source>One step: it can be undone as a whole.</source>
        <translation>Um só passo: pode ser desfeito por inteiro.</translation>
    </message>
    <message>
        <source>The file changes nothing; it is kept as a receipt.</source>
        <translation>O arquivo não muda nada; fica guardado como recebido.</translation>
    </message>
</context>
<context>
    <name>ReceiveRoute</name>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>sendo lido</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Lendo {file}…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusado</translation>
    </message>
    <message>
        <source>Take it for {year}</source>
        <translation>Tomá-lo para {year}</translation>
    </message>
    <message>
        <source>Read it all the same</source>
        <translation>Lê-lo mesmo assim</translation>
    </message>
    <message>
        <source>Enter the password …</source>
        <translation>Informar a senha…</translation>
    </message>
    <message>
        <source>It is {country} {year}: read it</source>
        <translation>É {country} {year}: lê-lo</translation>
    </message>
    <message>
        <source>Take in the round {year}</source>
        <translation>Incorporar a rodada {year}</translation>
    </message>
    <message>
        <source>Say whose it is …</source>
        <translation>Dizer de quem é…</translation>
    </message>
    <message>
        <source>Taking in the round …</source>
        <translation>Incorporando a rodada…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n mudança</numerusform>
            <numerusform>%n mudanças</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflito</numerusform>
            <numerusform>%n conflitos</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes …</source>
        <translation>Aplicando as mudanças…</translation>
    </message>
    <message>
        <source>The return of {country} for {year} was received.</source>
        <translation>A declaração de {country} para {year} foi recebida.</translation>
    </message>
    <message>
        <source>The workbook was taken in: {country}, round {year}.</source>
        <translation>A pasta de trabalho foi incorporada: {country}, rodada {year}.</translation>
    </message>
    <message>
        <source>The file brought nothing new; nothing was stored.</source>
        <translation>O arquivo não trouxe nada de novo; nada foi gravado.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recebido</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>incorporada</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The whole return</source>
        <translation>Toda a apresentação</translation>
    </message>
    <message>
        <source>{roster}, row {number}</source>
        <translation>{roster}, linha {number}</translation>
    </message>
    <message>
        <source>Rows: {n}</source>
        <translation>Linhas: {n}</translation>
    </message>
    <message>
        <source>A warning here is not explained yet</source>
        <translation>Há aqui uma advertência sem explicação</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Caducou</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Não vista</translation>
    </message>
    <message>
        <source>Median of the others {median}, from {low} to {high}; countries with a figure: {n}</source>
        <translation>Mediana dos demais {median}, de {low} a {high}; países com dado: {n}</translation>
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
        <translation>Falta a explicação</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Item</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Received first</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Região</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>Explanation and queries</source>
        <translation>Explicação e consultas</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificação</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back to the submission</source>
        <translation>Voltar à apresentação</translation>
    </message>
    <message>
        <source>Back to the submission (Alt+Left)</source>
        <translation>Voltar à apresentação (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>Ask about the whole return</source>
        <translation>Perguntar sobre toda a apresentação</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>Aprovar…</translation>
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
        <translation>Seção</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Com mudanças</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Com achados</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Não vistas</translation>
    </message>
    <message>
        <source>Only answers that differ from the earlier round or from what was received first (C)</source>
        <translation>Apenas as respostas que diferem da rodada anterior ou do que foi recebido primeiro (C)</translation>
    </message>
    <message>
        <source>Ask in general …</source>
        <translation>Consulta geral…</translation>
    </message>
    <message>
        <source>Only answers with findings (F); F8 goes to the next</source>
        <translation>Apenas as respostas com achados (F); F8 vai à próxima</translation>
    </message>
    <message>
        <source>Only answers nobody has verified as they are now (U); N goes to the next</source>
        <translation>Apenas as respostas que ninguém verificou tal como estão (U); N vai à próxima</translation>
    </message>
    <message>
        <source>Answers under review</source>
        <translation>Respostas em revisão</translation>
    </message>
    <message>
        <source>No answer fits these filters.</source>
        <translation>Nenhuma resposta atende a estes filtros.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Mostrar todas as respostas</translation>
    </message>
    <message>
        <source>Choose a submission among the countries and rounds, and press Ctrl+5 to review it.</source>
        <translation>Escolha uma apresentação entre os países e as rodadas e pressione Ctrl+5 para revisá-la.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Apresentações</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas as seções</translation>
    </message>
    <message>
        <source>Review: {country} · round {year}</source>
        <translation>Revisão: {country} · rodada {year}</translation>
    </message>
    <message>
        <source>{n} of {all} seen</source>
        <translation>{n} de {all} vistas</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertência</numerusform>
            <numerusform>%n advertências</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n consulta não fechada</numerusform>
            <numerusform>%n consultas não fechadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n resposta</numerusform>
            <numerusform>%n respostas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer that is shown has been seen.</source>
        <translation>Todas as respostas mostradas foram vistas.</translation>
    </message>
    <message>
        <source>No finding among the answers that are shown.</source>
        <translation>Nenhum achado entre as respostas mostradas.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Rounds, beside the region&apos;s median</source>
        <translation>Rodadas, ao lado da mediana da região</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicação</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traduções</translation>
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
        <translation>Escolha uma resposta para ver tudo o que se sabe dela.</translation>
    </message>
    <message>
        <source>Verified by {person}, {when}</source>
        <translation>Verificada por {person}, {when}</translation>
    </message>
    <message>
        <source>No longer verified: {why}</source>
        <translation>Já não está verificada: {why}</translation>
    </message>
    <message>
        <source>Confidential: it goes into no table and to no other country.</source>
        <translation>Confidencial: não sai em nenhuma tabela nem vai a nenhum outro país.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidade</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Fonte esperada</translation>
    </message>
    <message>
        <source>Source given</source>
        <translation>Fonte informada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>not explained yet</source>
        <translation>ainda sem explicação</translation>
    </message>
    <message>
        <source>It no longer holds: the value or the rule has changed since.</source>
        <translation>Já não vale: o valor ou a regra mudou desde então.</translation>
    </message>
    <message>
        <source>Given in round {year}; it no longer holds: the value or the rule has changed since.</source>
        <translation>Dada na rodada {year}; já não vale: o valor ou a regra mudou desde então.</translation>
    </message>
    <message>
        <source>Given in round {year}; it still holds, since neither value nor rule has changed.</source>
        <translation>Dada na rodada {year}; continua valendo, porque nem o valor nem a regra mudaram.</translation>
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
        <translation>Não há nada a verificar aqui: não há resposta ou ela é calculada.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Ask both countries whose figures differ, each in its own language (B)</source>
        <translation>Perguntar aos dois países cujos números diferem, a cada um em seu idioma (B)</translation>
    </message>
    <message>
        <source>{first} to {last}; the dashed line is the median of the other countries.</source>
        <translation>{first} a {last}; a linha tracejada é a mediana dos demais países.</translation>
    </message>
</context>
<context>
    <name>ReviewRoute</name>
    <message>
        <source>Query {number} was asked.</source>
        <translation>Foi feita a consulta {number}.</translation>
    </message>
    <message>
        <source>Queries {number} and {other_number} were asked, one to each side.</source>
        <translation>Foram feitas as consultas {number} e {other_number}, uma a cada lado.</translation>
    </message>
    <message>
        <source>Query {number} was closed.</source>
        <translation>A consulta {number} foi fechada.</translation>
    </message>
    <message>
        <source>{n} answers were verified.</source>
        <translation>{n} respostas foram verificadas.</translation>
    </message>
    <message>
        <source>The return was sent back for correction. Its queries go home in the annotated workbook.</source>
        <translation>A apresentação foi devolvida para correção. Suas consultas vão na pasta de trabalho anotada.</translation>
    </message>
    <message>
        <source>The return was accepted and is locked from now on.</source>
        <translation>A apresentação foi aprovada e está bloqueada.</translation>
    </message>
    <message>
        <source>The return was reopened.</source>
        <translation>A apresentação foi reaberta.</translation>
    </message>
    <message>
        <source>Save the annotated workbook …</source>
        <translation>Salvar a pasta anotada…</translation>
    </message>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando a declaração…</translation>
    </message>
</context>
<context>
    <name>ReviewerDialogs</name>
    <message>
        <source>Explain the warning {rule}</source>
        <translation>Explicar a advertência {rule}</translation>
    </message>
    <message>
        <source>Waive every warning without an explanation</source>
        <translation>Dispensar todas as advertências sem explicação</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings get this explanation, under your name.</source>
        <translation>
            <numerusform>%n advertência recebe esta explicação, em seu nome.</numerusform>
            <numerusform>%n advertências recebem esta explicação, em seu nome.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole return for {year}</source>
        <translation>Toda a apresentação de {year}</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content is still what was signed.</source>
        <translation>Com o aval nacional de {name}, {when}; o conteúdo continua o mesmo.</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content has changed since.</source>
        <translation>Com o aval nacional de {name}, {when}; o conteúdo mudou depois.</translation>
    </message>
    <message>
        <source>Errors left in what was signed: {n}.</source>
        <translation>Erros pendentes no que foi assinado: {n}.</translation>
    </message>
    <message>
        <source>Accepted and locked, for the form and for Excel alike.</source>
        <translation>Aprovada e bloqueada, tanto para o formulário como para o Excel.</translation>
    </message>
    <message>
        <source>Accepted by {name} on {when} and locked; to correct anything, reopen it.</source>
        <translation>Aprovada por {name} em {when} e bloqueada; para corrigir algo, reabra-a.</translation>
    </message>
    <message>
        <source>To accept, still missing: {what}.</source>
        <translation>Para aprovar ainda falta: {what}.</translation>
    </message>
    <message>
        <source>Everything that acceptance needs is there.</source>
        <translation>Está tudo o que é preciso para aprovar.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Save the list</source>
        <translation>Salvar a lista</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendários (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Salvar o calendário</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Salvo como {path}.</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What the rule says:</source>
        <translation>O que diz a regra:</translation>
    </message>
</context>
<context>
    <name>SavingRoute</name>
    <message>
        <source>Where to save the evidence</source>
        <translation>Onde salvar o anexo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Gravado em {file}.</translation>
    </message>
</context>
<context>
    <name>SectionsCard</name>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
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
        <translation>Separar seções</translation>
    </message>
    <message>
        <source>The workbook holds only the sections you tick, and nobody else&apos;s answers. When it comes back, take it in like any other.</source>
        <translation>A pasta de trabalho contém só as seções que marcar, e nenhuma resposta alheia. Quando voltar, incorpore-a como qualquer outra.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Write the workbook …</source>
        <translation>Gravar a pasta de trabalho…</translation>
    </message>
    <message>
        <source>Tick a section first.</source>
        <translation>Marque antes uma seção.</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertência</numerusform>
            <numerusform>%n advertências</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Sign-off</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>With a name the return is signed off for the country. Without one the workbook goes as a draft.</source>
        <translation>Com um nome, a declaração fica assinada pelo país. Sem nome, a pasta de trabalho vai como rascunho.</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Nome de quem assina</translation>
    </message>
    <message>
        <source>Message to the secretariat (optional)</source>
        <translation>Mensagem à Secretaria (opcional)</translation>
    </message>
    <message>
        <source>Sign off and save the workbook …</source>
        <translation>Assinar e salvar a pasta…</translation>
    </message>
    <message>
        <source>Save as a draft …</source>
        <translation>Salvar como rascunho…</translation>
    </message>
    <message>
        <source>The workbook with everything that is filled in, without a sign-off</source>
        <translation>A pasta de trabalho com tudo o que foi preenchido, sem assinatura</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>O que ainda falta</translation>
    </message>
    <message>
        <source>Nothing is missing. The return can be signed off.</source>
        <translation>Não falta nada. A declaração pode ser assinada.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Enviar à Secretaria</translation>
    </message>
    <message>
        <source>{country} · round {year} · due {due} · to {sender}</source>
        <translation>{country} · rodada {year} · vence em {due} · para {sender}</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>Digitado e não salvo</translation>
    </message>
    <message>
        <source>Required and not answered</source>
        <translation>Obrigatórias sem resposta</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Warnings without an explanation</source>
        <translation>Advertências sem explicação</translation>
    </message>
    <message>
        <source>Questions of the secretariat without an answer</source>
        <translation>Perguntas da Secretaria sem resposta</translation>
    </message>
    <message>
        <source>What is still missing ({n})</source>
        <translation>O que ainda falta ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%n errors and missing or undecided answers stand in the way of a sign-off.</source>
        <translation>
            <numerusform>%n erro ou resposta em falta ou por decidir impede a assinatura.</numerusform>
            <numerusform>%n erros ou respostas em falta ou por decidir impedem a assinatura.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person who signs off.</source>
        <translation>Escreva o nome de quem assina.</translation>
    </message>
    <message>
        <source>The return is being read.</source>
        <translation>A declaração está sendo lida.</translation>
    </message>
    <message>
        <source>A draft can be sent all the same.</source>
        <translation>Um rascunho pode ser enviado mesmo assim.</translation>
    </message>
    <message>
        <source>Warnings and questions without an answer will come back from the secretariat.</source>
        <translation>As advertências e perguntas sem resposta voltarão da Secretaria.</translation>
    </message>
</context>
<context>
    <name>SendRoute</name>
    <message>
        <source>“{text}” was typed and is not saved: decide it in its field, or press Esc there.</source>
        <translation>“{text}” foi digitado e não está salvo: decida em seu campo ou pressione Esc ali.</translation>
    </message>
    <message>
        <source>Where to save the workbook</source>
        <translation>Onde salvar a pasta de trabalho</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Pastas de trabalho do Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Gravando a pasta de trabalho…</translation>
    </message>
    <message numerus="yes">
        <source>Written to {file}: %n answers</source>
        <translation>
            <numerusform>Gravado em {file}: %n resposta</numerusform>
            <numerusform>Gravado em {file}: %n respostas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n explicação</numerusform>
            <numerusform>%n explicações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n resposta a perguntas</numerusform>
            <numerusform>%n respostas a perguntas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n anexo</numerusform>
            <numerusform>%n anexos</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off by {name}</source>
        <translation>assinado por {name}</translation>
    </message>
    <message>
        <source>as a draft</source>
        <translation>como rascunho</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>a Secretaria</translation>
    </message>
    <message>
        <source>Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.</source>
        <translation>Envie esta pasta de trabalho a {sender} até {due} e guarde este arquivo: as próximas serão incorporadas nele.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir a pasta</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Por onde quer começar?</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Abertos recentemente</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Os arquivos que você abrir aparecerão aqui.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Real public data of nine rounds, to look around in</source>
        <translation>Dados públicos reais de nove rodadas, para conhecer o programa</translation>
    </message>
    <message>
        <source>An empty file with the countries of the region and a questionnaire</source>
        <translation>Um arquivo vazio com os países da região e um questionário</translation>
    </message>
    <message>
        <source>A file of this program, or the workbook you were sent</source>
        <translation>Um arquivo deste programa, ou a pasta de trabalho que você recebeu</translation>
    </message>
    <message>
        <source>Workbooks, sent to you or come back: each into the file it belongs to</source>
        <translation>Pastas de trabalho recebidas ou devolvidas: cada uma vai para o seu arquivo</translation>
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
        <translation>desfeito</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>refeito</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à mão</translation>
    </message>
    <message>
        <source>in conflict; the file’s {theirs} was taken</source>
        <translation>em conflito; tomou-se o do arquivo: {theirs}</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; ours was kept</source>
        <translation>em conflito com o do arquivo: {theirs}; conservou-se o nosso</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; left open</source>
        <translation>em conflito com o do arquivo: {theirs}; ficou por decidir</translation>
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
        <translation>Fonte</translation>
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
        <translation>Voltar às apresentações</translation>
    </message>
    <message>
        <source>Back to the submissions (Alt+Left)</source>
        <translation>Voltar às apresentações (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Validar</translation>
    </message>
    <message>
        <source>Check this return against every rule (F7)</source>
        <translation>Verificar esta declaração com todas as regras (F7)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Próximo achado</translation>
    </message>
    <message>
        <source>Write findings and open queries into a copy of the country&apos;s own file, to be sent back to it</source>
        <translation>Gravar os achados e as consultas abertas em uma cópia do arquivo do próprio país, para devolvê-lo</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Salvar como PDF…</translation>
    </message>
    <message>
        <source>Every answer, finding and query of this return on paper, with a receipt of its content</source>
        <translation>Todas as respostas, achados e consultas desta apresentação em papel, com um recibo do conteúdo</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Preencher</translation>
    </message>
    <message>
        <source>Change the answers of this return (Ctrl+4)</source>
        <translation>Alterar as respostas desta declaração (Ctrl+4)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>Read the answers beside what they are judged by (Ctrl+5)</source>
        <translation>Ler as respostas ao lado daquilo por que são julgadas (Ctrl+5)</translation>
    </message>
    <message>
        <source>Next finding (F8), previous (Shift+F8)</source>
        <translation>Próximo achado (F8), anterior (Shift+F8)</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · rodada {year}</translation>
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
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n advertência</numerusform>
            <numerusform>%n advertências</numerusform>
        </translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>recebida em {when}</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>Não há achados.</translation>
    </message>
</context>
<context>
    <name>SubmissionRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Verificando a declaração…</translation>
    </message>
    <message>
        <source>Save the return as PDF</source>
        <translation>Salvar a apresentação como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the return …</source>
        <translation>Desenhando a apresentação…</translation>
    </message>
    <message>
        <source>The return was written to {path}.</source>
        <translation>A apresentação foi gravada em {path}.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Round</source>
        <translation>Rodada</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edição</translation>
    </message>
    <message>
        <source>Freeze …</source>
        <translation>Fechar edição…</translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Idioma do resumo</translation>
    </message>
    <message>
        <source>Preview of the summary</source>
        <translation>Prévia do resumo</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ampliação</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Salvar PDF…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Draw the summary</source>
        <translation>Compor o resumo</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar à largura</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página inteira</translation>
    </message>
    <message>
        <source>The summary of a round is drawn from what is in the database now, in the language you choose.</source>
        <translation>O resumo de uma rodada é composto com o que há agora na base, no idioma que você escolher.</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Neste arquivo ainda não foi aberta nenhuma rodada.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Abrir uma rodada…</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Rodada {year}</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Edição {n}</translation>
    </message>
    <message>
        <source>Working summary</source>
        <translation>Resumo de trabalho</translation>
    </message>
    <message>
        <source>The edition holds the accepted returns ({n}) as they are now and never changes.</source>
        <translation>A edição contém as declarações aprovadas ({n}) como estão agora e nunca muda.</translation>
    </message>
    <message>
        <source>Not accepted yet, and left out: {names}.</source>
        <translation>Ainda não aprovadas, ficam de fora: {names}.</translation>
    </message>
    <message>
        <source>Freeze edition {n} of round {year}</source>
        <translation>Fechar a edição {n} da rodada {year}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Fechar a edição</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>The consolidated report of a round, as a PDF</source>
        <translation>O resumo consolidado de uma rodada, em PDF</translation>
    </message>
    <message>
        <source>What you see is the file that is saved.</source>
        <translation>O que você vê é o arquivo que é salvo.</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>This preview shows round {year} in {language}.</source>
        <translation>Esta prévia mostra a rodada {year} em {language}.</translation>
    </message>
    <message>
        <source>Draw the one chosen</source>
        <translation>Compor o escolhido</translation>
    </message>
    <message>
        <source>The data have changed since this preview was drawn.</source>
        <translation>Os dados mudaram desde que esta prévia foi composta.</translation>
    </message>
    <message>
        <source>Draw the summary first.</source>
        <translation>Componha primeiro o resumo.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Ainda não há nenhuma rodada.</translation>
    </message>
    <message>
        <source>This preview shows edition {n} of round {year} in {language}.</source>
        <translation>Esta visualização mostra a edição {n} da rodada {year} em {language}.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Página {n} de {all}</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Esta é a primeira página.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>Esta é a última página.</translation>
    </message>
</context>
<context>
    <name>SummaryRoute</name>
    <message>
        <source>Drawing the summary …</source>
        <translation>Compondo o resumo…</translation>
    </message>
    <message>
        <source>Freezing the edition …</source>
        <translation>Fechando a edição…</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Salvar o resumo</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Salvo como {path}.</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motivo, que fica no histórico</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Escreva o motivo.</translation>
    </message>
</context>
<context>
    <name>TranslateDialog</name>
    <message>
        <source>Language of the translation</source>
        <translation>Idioma da tradução</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Traduzido por</translation>
    </message>
    <message>
        <source>What {country} wrote</source>
        <translation>O que {country} escreveu</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Tradução</translation>
    </message>
    <message>
        <source>Translate {item}</source>
        <translation>Traduzir {item}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>The answer stays the country&apos;s own; a translation is never shown without who made it.</source>
        <translation>A resposta continua sendo do país; uma tradução nunca é mostrada sem dizer quem a fez.</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>Escreva a tradução.</translation>
    </message>
    <message>
        <source>Say who translated.</source>
        <translation>Diga quem traduziu.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which.</source>
        <translation>{what}. Valores que voltam a ser os de antes: {n}. É um só passo e fica também no histórico; se algum valor mudou depois, nada é desfeito e você fica sabendo qual.</translation>
    </message>
    <message>
        <source>Undo this as a whole?</source>
        <translation>Desfazer isto por inteiro?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The last change was undone.</source>
        <translation>A última mudança foi desfeita.</translation>
    </message>
    <message>
        <source>The change was redone.</source>
        <translation>A alteração foi refeita.</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>A new one, of the filters as they are now</source>
        <translation>Uma nova, com os filtros como estão agora</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Apagar esta vista</translation>
    </message>
    <message>
        <source>Views of your own</source>
        <translation>Vistas próprias</translation>
    </message>
    <message>
        <source>They stand below the others in the list of views, on this computer only.</source>
        <translation>Aparecem abaixo das demais na lista de vistas, somente neste computador.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose the view to delete first.</source>
        <translation>Escolha antes a vista a apagar.</translation>
    </message>
    <message>
        <source>Write a name for the view.</source>
        <translation>Escreva um nome para a vista.</translation>
    </message>
    <message>
        <source>There is a view of that name already: choose it above, or write another name.</source>
        <translation>Já existe uma vista com esse nome: escolha-a acima ou escreva outro nome.</translation>
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
        <translation>Andamento</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Parando…</translation>
    </message>
</context>
<context>
    <name>WindowRoute</name>
    <message>
        <source>Opening {file} …</source>
        <translation>Abrindo {file}…</translation>
    </message>
    <message>
        <source>Creating {file} …</source>
        <translation>Criando {file}…</translation>
    </message>
    <message>
        <source>Preparing the example …</source>
        <translation>Preparando o exemplo…</translation>
    </message>
    <message>
        <source>Open the submission first whose findings should go home.</source>
        <translation>Abra primeiro a apresentação cujos achados quer devolver.</translation>
    </message>
</context>
</TS>
