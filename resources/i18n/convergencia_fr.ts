<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Convergencia</source>
        <translation>À propos de Convergencia</translation>
    </message>
    <message>
        <source>A desk for regional integration: rounds, workbooks, checked returns, one summary. Free software under the MIT licence.</source>
        <translation>Un bureau pour l’intégration régionale&#xa0;: campagnes, classeurs, déclarations vérifiées et une synthèse. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>It stands on the work of others: Qt and PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), Lucide icons (ISC), Python and the libraries listed in its lock file.</source>
        <translation>Il s’appuie sur le travail d’autres&#xa0;: Qt et PySide6 (LGPL 3), Source Sans 3 (OFL 1.1), icônes Lucide (ISC), Python et les bibliothèques de son fichier de versions.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AnnotatingRoute</name>
    <message>
        <source>Send findings home</source>
        <translation>Renvoyer les constats</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing findings into the workbook …</source>
        <translation>Écriture des constats dans le classeur…</translation>
    </message>
    <message>
        <source>{n} findings and queries written to {path}.</source>
        <translation>Constats et questions ({n}) écrits dans {path}.</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Filter answers (Ctrl+F)</source>
        <translation>Filtrer (Ctrl+F)</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Avec constats</translation>
    </message>
    <message>
        <source>Back to the section</source>
        <translation>Retour à la section</translation>
    </message>
    <message>
        <source>No answer in this section fits.</source>
        <translation>Aucune réponse de cette section ne correspond.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Afficher toute la section</translation>
    </message>
    <message>
        <source>This table has no rows.</source>
        <translation>Ce tableau n’a pas de lignes.</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Note and source</source>
        <translation>Note et source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>What the query is about</source>
        <translation>Sur quoi porte la question</translation>
    </message>
    <message>
        <source>The whole row of the table</source>
        <translation>Toute la ligne du tableau</translation>
    </message>
    <message>
        <source>Text ready made</source>
        <translation>Texte tout prêt</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Langue du texte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question posée</translation>
    </message>
    <message>
        <source>Text ready made, in the language of the country</source>
        <translation>Texte tout prêt, dans la langue du pays</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Vos propres mots</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été constaté</translation>
    </message>
    <message>
        <source>Both countries get a query in their own language that quotes both figures and names the other query. What you write here is added to both.</source>
        <translation>Chaque pays reçoit, dans sa langue, une question qui cite les deux chiffres et nomme l’autre question. Ce que vous écrivez ici s’ajoute aux deux.</translation>
    </message>
    <message>
        <source>Ask {country} and {other}</source>
        <translation>Question&#xa0;: {country} et {other}</translation>
    </message>
    <message>
        <source>Ctrl+Enter asks. The query goes home in the annotated workbook.</source>
        <translation>Ctrl+Entrée pose la question, qui part au pays dans le classeur annoté.</translation>
    </message>
    <message>
        <source>Ask {country}</source>
        <translation>Question&#xa0;: {country}</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Demander aux deux</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Write the question, or choose a text.</source>
        <translation>Écrivez la question ou choisissez un texte.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Read these columns</source>
        <translation>Lire ces colonnes</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a column first.</source>
        <translation>Choisissez d’abord une colonne.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Issue workbooks …</source>
        <translation>Émettre les classeurs…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Recevoir des déclarations</translation>
    </message>
    <message>
        <source>Filter by country (Ctrl+F)</source>
        <translation>Filtrer par pays (Ctrl+F)</translation>
    </message>
    <message>
        <source>Status in the newest round</source>
        <translation>Statut dans la dernière campagne</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Views of your own …</source>
        <translation>Vos propres vues…</translation>
    </message>
    <message>
        <source>Subregion</source>
        <translation>Sous-région</translation>
    </message>
    <message>
        <source>Countries by rounds</source>
        <translation>Pays par campagnes</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Aucune campagne n’a encore été ouverte dans ce fichier.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Ouvrir une campagne…</translation>
    </message>
    <message>
        <source>No country fits these filters.</source>
        <translation>Aucun pays ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Show all countries</source>
        <translation>Afficher tous les pays</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Wait for you ({n})</source>
        <translation>Vous attendent ({n})</translation>
    </message>
    <message>
        <source>Unexplained warnings ({n})</source>
        <translation>Avertissements inexpliqués ({n})</translation>
    </message>
    <message>
        <source>Open queries ({n})</source>
        <translation>Questions ouvertes ({n})</translation>
    </message>
    <message>
        <source>Overdue ({n})</source>
        <translation>En retard ({n})</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>All subregions</source>
        <translation>Toutes les sous-régions</translation>
    </message>
    <message>
        <source>There is no open round: open one first.</source>
        <translation>Aucune campagne n’est ouverte&#xa0;: ouvrez-en une d’abord.</translation>
    </message>
    <message>
        <source>round {year}, due {day}</source>
        <translation>campagne {year}, échéance le {day}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>have sent the {year} round</source>
        <translation>ont envoyé la campagne {year}</translation>
    </message>
    <message>
        <source>await your review</source>
        <translation>attendent votre examen</translation>
    </message>
    <message numerus="yes">
        <source>returned, with %n open queries</source>
        <translation>
            <numerusform>renvoyées, avec %n question ouverte</numerusform>
            <numerusform>renvoyées, avec %n questions ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>left until the due date</source>
        <translation>avant l’échéance</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>en retard de %n jour</numerusform>
            <numerusform>en retard de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} countries</source>
        <translation>{n} pays sur {all}</translation>
    </message>
</context>
<context>
    <name>BoardRoute</name>
    <message>
        <source>Folder for the workbooks</source>
        <translation>Dossier pour les classeurs</translation>
    </message>
    <message>
        <source>Writing workbooks …</source>
        <translation>Écriture des classeurs…</translation>
    </message>
    <message numerus="yes">
        <source>%n workbooks were written to {folder}.</source>
        <translation>
            <numerusform>%n classeur a été écrit dans {folder}.</numerusform>
            <numerusform>%n classeurs ont été écrits dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the returns …</source>
        <translation>Vérification des déclarations…</translation>
    </message>
    <message>
        <source>Every return of the round was checked.</source>
        <translation>Toutes les déclarations de la campagne ont été vérifiées.</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Ouverture de la campagne…</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open the example</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>New file …</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Import Excel …</source>
        <translation>Importer Excel…</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Fermer le fichier</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recevoir</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Intégrer</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Form or details</source>
        <translation>Formulaire ou détails</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Issue workbooks …</source>
        <translation>Émettre les classeurs…</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Send findings home …</source>
        <translation>Renvoyer les constats…</translation>
    </message>
    <message>
        <source>Split off sections …</source>
        <translation>Détacher des sections…</translation>
    </message>
    <message>
        <source>Print a blank form …</source>
        <translation>Imprimer un formulaire vierge…</translation>
    </message>
    <message>
        <source>Try an expression …</source>
        <translation>Essayer une expression…</translation>
    </message>
    <message>
        <source>Translate the answer …</source>
        <translation>Traduire la réponse…</translation>
    </message>
    <message>
        <source>Late countries …</source>
        <translation>Pays en retard…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Same as last round</source>
        <translation>Comme à la campagne précédente</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Constat suivant</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Constat précédent</translation>
    </message>
    <message>
        <source>Go to …</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Who you are …</source>
        <translation>Qui vous êtes…</translation>
    </message>
    <message>
        <source>About Convergencia</source>
        <translation>À propos de Convergencia</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>The beginning, before anything was received</source>
        <translation>Le début, avant toute réception</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>What differs between two moments</source>
        <translation>Ce qui diffère entre deux moments</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n answers differ</source>
        <translation>
            <numerusform>%n réponse diffère</numerusform>
            <numerusform>%n réponses diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextCard</name>
    <message>
        <source>Earlier rounds</source>
        <translation>Campagnes précédentes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
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
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Ce qui est vérifié</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Source attendue</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base juridique</translation>
    </message>
    <message>
        <source>No remark on the value</source>
        <translation>Sans remarque</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Un problème est survenu dans le programme</translation>
    </message>
    <message>
        <source>Your data are as they were after the last step. The report below says where in the program it happened; it holds no answers. Please send it to those who look after Convergencia.</source>
        <translation>Vos données sont telles qu’après la dernière action. Le rapport ci-dessous dit à quel endroit du programme cela s’est produit&#xa0;; il ne contient aucune réponse. Envoyez-le à ceux qui s’occupent de Convergencia.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Rapport d’erreur</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>Enregistrer le rapport&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Archives zip (*.zip)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Previous month (Page Up)</source>
        <translation>Mois précédent (Page préc.)</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Next month (Page Down)</source>
        <translation>Mois suivant (Page suiv.)</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · campagne {year}</translation>
    </message>
    <message>
        <source>Return for correction</source>
        <translation>Renvoyer pour correction</translation>
    </message>
    <message>
        <source>The country gets its return back with every open query, and sends a new version.</source>
        <translation>Le pays reçoit sa déclaration avec toutes les questions ouvertes et en envoie une nouvelle version.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Reason, which the country reads</source>
        <translation>Motif, que le pays lit</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accepted means locked, for the form and for Excel alike, until it is reopened with a reason.</source>
        <translation>Acceptée veut dire verrouillée, pour le formulaire comme pour Excel, jusqu’à une réouverture motivée.</translation>
    </message>
    <message>
        <source>Note on the decision (may stay empty)</source>
        <translation>Note sur la décision (peut rester vide)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>The accepted version stays in the history; from now on answers may be changed again.</source>
        <translation>La version acceptée reste dans l’historique&#xa0;; les réponses peuvent de nouveau être modifiées.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Waive all warnings with one reason …</source>
        <translation>Lever tous les avertissements pour un même motif…</translation>
    </message>
    <message>
        <source>{what}: {place}</source>
        <translation>{what}&#xa0;: {place}</translation>
    </message>
    <message>
        <source>First do what is still missing above.</source>
        <translation>Faites d’abord ce qui manque ci-dessus.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Écrivez le motif.</translation>
    </message>
    <message>
        <source>Checked since the last change</source>
        <translation>Contrôlée depuis la dernière modification</translation>
    </message>
    <message>
        <source>No errors left</source>
        <translation>Aucune erreur restante</translation>
    </message>
    <message>
        <source>Every warning explained</source>
        <translation>Tous les avertissements expliqués</translation>
    </message>
    <message>
        <source>Every query closed</source>
        <translation>Toutes les questions closes</translation>
    </message>
    <message>
        <source>Every answer seen</source>
        <translation>Toutes les réponses vues</translation>
    </message>
    <message>
        <source>At least one open query says what to correct</source>
        <translation>Au moins une question ouverte dit ce qu’il faut corriger</translation>
    </message>
    <message>
        <source>Not checked since the last change</source>
        <translation>Non contrôlée depuis la dernière modification</translation>
    </message>
    <message>
        <source>Errors left: {n}</source>
        <translation>Erreurs restantes&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Warnings without an explanation: {n}</source>
        <translation>Avertissements sans explication&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Queries not closed: {n}</source>
        <translation>Questions non closes&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Answers not seen yet: {n}</source>
        <translation>Réponses pas encore vues&#xa0;: {n}</translation>
    </message>
    <message>
        <source>No open query: the country would not know what to correct</source>
        <translation>Aucune question ouverte&#xa0;: le pays ne saurait que corriger</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm);;All files (*)</source>
        <translation>Classeurs Excel (*.xlsx *.xlsm);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Classeurs Excel</translation>
    </message>
    <message>
        <source>Convergencia files, workbooks and archives (*.convergencia *.xlsx *.xlsm *.zip);;All files (*)</source>
        <translation>Fichiers Convergencia, classeurs et archives (*.convergencia *.xlsx *.xlsm *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>XLSForm (*.xlsx *.xls);;All files (*)</source>
        <translation>XLSForm (*.xlsx *.xls);;Tous les fichiers (*)</translation>
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
        <translation>Base</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>New row in {table}</source>
        <translation>Nouvelle ligne dans {table}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>As sent out</source>
        <translation>Tel qu’émis</translation>
    </message>
    <message>
        <source>In the database</source>
        <translation>Dans la base</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>take the file’s</source>
        <translation>prendre celle du fichier</translation>
    </message>
    <message>
        <source>keep ours</source>
        <translation>garder celle de la base</translation>
    </message>
</context>
<context>
    <name>Doorway</name>
    <message>
        <source>Reading {file} …</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Fichiers Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file of {country}</source>
        <translation>Où placer le fichier de {country}</translation>
    </message>
    <message>
        <source>Making the file of the country …</source>
        <translation>Création du fichier du pays…</translation>
    </message>
    <message>
        <source>Where to put the file made from the archive</source>
        <translation>Où placer le fichier reconstruit</translation>
    </message>
    <message>
        <source>Rebuilding the file from the archive …</source>
        <translation>Reconstruction du fichier à partir de l’archive…</translation>
    </message>
</context>
<context>
    <name>Drop</name>
    <message>
        <source>Drop the workbooks here that came back</source>
        <translation>Déposez ici les classeurs revenus</translation>
    </message>
    <message>
        <source>Drop the workbook here that the secretariat sent you</source>
        <translation>Déposez ici le classeur que le secrétariat vous a envoyé</translation>
    </message>
    <message>
        <source>You see what each file would change before anything is stored. Several files at once are fine.</source>
        <translation>Vous voyez ce que chaque fichier changerait avant tout enregistrement. Vous pouvez en déposer plusieurs.</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Drop the files</source>
        <translation>Déposer les fichiers</translation>
    </message>
    <message>
        <source>See every change and decide conflicts</source>
        <translation>Voir chaque changement et trancher les conflits</translation>
    </message>
    <message>
        <source>Apply; one step, which can be undone</source>
        <translation>Appliquer&#xa0;: une seule étape, annulable</translation>
    </message>
    <message>
        <source>Drop zone for workbooks that came back</source>
        <translation>Zone de dépôt des classeurs revenus</translation>
    </message>
    <message>
        <source>Drop zone for workbooks of the secretariat</source>
        <translation>Zone de dépôt des classeurs du secrétariat</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>{year}: {value}</source>
        <translation>{year}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Avec une note</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrer (Ctrl+F)</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Only fields with an error, a warning, or something that is not saved</source>
        <translation>Seulement les champs avec une erreur, un avertissement ou une saisie non enregistrée</translation>
    </message>
    <message>
        <source>Nothing in this section fits.</source>
        <translation>Rien ne correspond dans cette section.</translation>
    </message>
    <message>
        <source>Show the whole section</source>
        <translation>Afficher toute la section</translation>
    </message>
</context>
<context>
    <name>EntryHeader</name>
    <message>
        <source>Back to the return</source>
        <translation>Retour à la déclaration</translation>
    </message>
    <message>
        <source>Back to the return (Alt+Left)</source>
        <translation>Retour à la déclaration (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Open round</source>
        <translation>Campagne ouverte</translation>
    </message>
    <message>
        <source>Several rounds are open: choose the one to go on with</source>
        <translation>Plusieurs campagnes sont ouvertes&#xa0;: choisissez celle à poursuivre</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Campagne {year}</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · campagne {year}</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Annuler {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n question non close</numerusform>
            <numerusform>%n questions non closes</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Rétablir {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo {what} (Ctrl+Y)</source>
        <translation>Rétablir {what} (Ctrl+Y)</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Il n’y a pas de problèmes.</translation>
    </message>
    <message>
        <source>Next problem (F8), previous (Shift+F8)</source>
        <translation>Problème suivant (F8), précédent (Maj+F8)</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} sur {all} répondues</translation>
    </message>
    <message numerus="yes">
        <source>%n required answers missing</source>
        <translation>
            <numerusform>%n réponse obligatoire manque</numerusform>
            <numerusform>%n réponses obligatoires manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings to explain</source>
        <translation>
            <numerusform>%n avertissement à expliquer</numerusform>
            <numerusform>%n avertissements à expliquer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not saved</source>
        <translation>
            <numerusform>%n non enregistré</numerusform>
            <numerusform>%n non enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>enregistré à {time}</translation>
    </message>
</context>
<context>
    <name>EntryRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Vérification de la déclaration…</translation>
    </message>
    <message>
        <source>Looking at what was pasted …</source>
        <translation>Examen de ce qui a été collé…</translation>
    </message>
    <message>
        <source>Sorting …</source>
        <translation>Tri en cours…</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Or drop files here</source>
        <translation>Ou déposez des fichiers ici</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
</context>
<context>
    <name>EvidenceRoute</name>
    <message>
        <source>{file} is attached to this answer already.</source>
        <translation>{file} est déjà joint à cette réponse.</translation>
    </message>
</context>
<context>
    <name>ExplainBar</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Type d’explication</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Explain this warning: why is the figure right?</source>
        <translation>Expliquez cet avertissement&#xa0;: pourquoi le chiffre est-il juste&#xa0;?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Say first why the figure is right.</source>
        <translation>Dites d’abord pourquoi le chiffre est juste.</translation>
    </message>
</context>
<context>
    <name>ExplainBox</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Type d’explication</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Why is the value right? The secretariat reads this.</source>
        <translation>Pourquoi la valeur est-elle juste&#xa0;? Le secrétariat lira ceci.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save the explanation</source>
        <translation>Enregistrer l’explication</translation>
    </message>
    <message>
        <source>Write a sentence first.</source>
        <translation>Écrivez d’abord une phrase.</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Kind of explanation</source>
        <translation>Type d’explication</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Explanation; it holds until the value or the rule changes</source>
        <translation>Explication&#xa0;; elle vaut tant que la valeur et la règle restent les mêmes</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Write why the value is right.</source>
        <translation>Écrivez pourquoi la valeur est juste.</translation>
    </message>
</context>
<context>
    <name>ExpressionBox</name>
    <message>
        <source>Try an expression</source>
        <translation>Essayer une expression</translation>
    </message>
    <message>
        <source>On the answers of {place}.</source>
        <translation>Avec les réponses de {place}.</translation>
    </message>
    <message>
        <source>Without answers: open a return to try expressions on it.</source>
        <translation>Sans réponses&#xa0;: ouvrez une déclaration pour y essayer des expressions.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>true</source>
        <translation>vrai</translation>
    </message>
    <message>
        <source>false</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Type an expression first.</source>
        <translation>Saisissez d’abord une expression.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Due on</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motif, qui reste dans l’historique</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Extend the due date</source>
        <translation>Reporter l’échéance</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Écrivez le motif.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Computed from other answers</source>
        <translation>Calculé à partir d’autres réponses</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>day month year</source>
        <translation>jour mois année</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Calendrier (Alt+Bas)</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>In %n cells something was typed that has to be decided.</source>
        <translation>
            <numerusform>Dans %n cellule, une saisie reste à préciser.</numerusform>
            <numerusform>Dans %n cellules, une saisie reste à préciser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Expliquer…</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>expliqué</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Whole return</source>
        <translation>Toute la déclaration</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Expliqué</translation>
    </message>
    <message>
        <source>Findings ({n})</source>
        <translation>Constats ({n})</translation>
    </message>
    <message>
        <source>Not checked since the last change: press F7</source>
        <translation>Non vérifié depuis le dernier changement&#xa0;: appuyez sur F7</translation>
    </message>
    <message>
        <source>Every check that could be made has passed.</source>
        <translation>Toutes les vérifications possibles ont réussi.</translation>
    </message>
    <message>
        <source>This return has not been checked yet.</source>
        <translation>Cette déclaration n’a pas encore été vérifiée.</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Explained by {person} on {when}. {kind}: {text}</source>
        <translation>Expliqué par {person}, {when}. {kind}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>GridCard</name>
    <message>
        <source>Back to the section</source>
        <translation>Retour à la section</translation>
    </message>
    <message>
        <source>Back to the section (Esc)</source>
        <translation>Retour à la section (Échap)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>This table has no rows yet.</source>
        <translation>Ce tableau n’a pas encore de lignes.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Recopier en bas</translation>
    </message>
    <message>
        <source>This return is locked.</source>
        <translation>Cette déclaration est verrouillée.</translation>
    </message>
    <message>
        <source>Add a row at the end (Insert)</source>
        <translation>Ajouter une ligne à la fin (Inser)</translation>
    </message>
    <message>
        <source>Duplicate the selected rows</source>
        <translation>Dupliquer les lignes choisies</translation>
    </message>
    <message>
        <source>Delete the selected rows (Ctrl+Delete)</source>
        <translation>Supprimer les lignes choisies (Ctrl+Suppr)</translation>
    </message>
    <message>
        <source>Repeat the first value downwards (Ctrl+D)</source>
        <translation>Répéter la première valeur vers le bas (Ctrl+D)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Explain … (Ctrl+Enter)</source>
        <translation>Expliquer… (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>expliqué</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Fermer l’aide</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Fermer l’aide (Échap)</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>values: {n}</source>
        <translation>valeurs&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Stage: {before} → {after}</source>
        <translation>Étape&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>{item}: row moved from place {before} to {after}</source>
        <translation>{item} : ligne déplacée de la place {before} à la {after}</translation>
    </message>
    <message>
        <source>{item}: row added</source>
        <translation>{item}&#xa0;: ligne ajoutée</translation>
    </message>
    <message>
        <source>{item}: row removed</source>
        <translation>{item}&#xa0;: ligne retirée</translation>
    </message>
    <message>
        <source>{item}: note, source or status changed ({value})</source>
        <translation>{item}&#xa0;: note, source ou statut modifiés ({value})</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Compare …</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>PDF of the difference …</source>
        <translation>PDF de la différence…</translation>
    </message>
    <message>
        <source>What differs between the first and the last of these days, by country and item</source>
        <translation>Ce qui diffère entre le premier et le dernier de ces jours, par pays et question</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>n’importe quel jour</translation>
    </message>
    <message>
        <source>Enter opens the month, Delete leaves the day open.</source>
        <translation>Entrée ouvre le mois, Suppr laisse le jour ouvert.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Undo this …</source>
        <translation>Annuler cela…</translation>
    </message>
    <message>
        <source>Item (Ctrl+F)</source>
        <translation>Question (Ctrl+F)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Each value</source>
        <translation>Chaque valeur</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Jours choisis</translation>
    </message>
    <message>
        <source>Nothing that was done fits these filters.</source>
        <translation>Rien de ce qui a été fait ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>The newest {n} lines</source>
        <translation>Les {n} lignes les plus récentes</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a line that changed answers and was not taken back yet.</source>
        <translation>Choisissez une ligne qui a modifié des réponses et n’a pas encore été annulée.</translation>
    </message>
    <message>
        <source>The file was made from this workbook; that is not taken back.</source>
        <translation>Le fichier a été créé à partir de ce classeur&#xa0;; cela ne s’annule pas.</translation>
    </message>
    <message>
        <source>Choose a country and a round first.</source>
        <translation>Choisissez d’abord un pays et une campagne.</translation>
    </message>
</context>
<context>
    <name>HistoryRoute</name>
    <message>
        <source>Save the difference</source>
        <translation>Enregistrer la différence</translation>
    </message>
    <message>
        <source>Drawing what differs …</source>
        <translation>Mise en page des différences…</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {path}: %n answers differ.</source>
        <translation>
            <numerusform>Enregistré sous {path}&#xa0;: %n réponse diffère.</numerusform>
            <numerusform>Enregistré sous {path}&#xa0;: %n réponses diffèrent.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was undone as a whole; the history shows it as a step of its own.</source>
        <translation>Tout a été annulé&#xa0;; l’historique le montre comme une étape à part.</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>Late countries</source>
        <translation>Pays en retard</translation>
    </message>
    <message numerus="yes">
        <source>%n countries have not sent a return that was due.</source>
        <translation>
            <numerusform>%n pays n’a pas envoyé une déclaration échue.</numerusform>
            <numerusform>%n pays n’ont pas envoyé une déclaration échue.</numerusform>
        </translation>
    </message>
    <message>
        <source>No country is late. The calendar still names the due dates to come.</source>
        <translation>Aucun pays n’est en retard. Le calendrier indique les échéances à venir.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Save the calendar …</source>
        <translation>Enregistrer le calendrier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is nobody to list.</source>
        <translation>Il n’y a personne à lister.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>Saves as you type</source>
        <translation>Enregistre à la saisie</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries</source>
        <translation>
            <numerusform>%n question ouverte</numerusform>
            <numerusform>%n questions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} answered</source>
        <translation>{share} répondu</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Answered {year}</source>
        <translation>Répondu {year}</translation>
    </message>
    <message>
        <source>Findings {year}</source>
        <translation>Constats {year}</translation>
    </message>
    <message>
        <source>Received {year}</source>
        <translation>Reçu {year}</translation>
    </message>
    <message>
        <source>did not take part</source>
        <translation>n’a pas participé</translation>
    </message>
</context>
<context>
    <name>MembershipDialog</name>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mécanisme</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Elle a pris fin</translation>
    </message>
    <message>
        <source>Add a membership</source>
        <translation>Ajouter une appartenance</translation>
    </message>
    <message>
        <source>Change a membership</source>
        <translation>Modifier une appartenance</translation>
    </message>
    <message>
        <source>Findings of open rounds are checked again, since rules look into the memberships.</source>
        <translation>Les constats des campagnes ouvertes sont contrôlés de nouveau, car les règles consultent les appartenances.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Le dernier jour précède le premier.</translation>
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
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
    <message>
        <source>Ask where a figure is unclear</source>
        <translation>Demander si un chiffre n’est pas clair</translation>
    </message>
    <message>
        <source>Comma: 0,5</source>
        <translation>Virgule&#xa0;: 0,5</translation>
    </message>
    <message>
        <source>Point: 0.5</source>
        <translation>Point&#xa0;: 0.5</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move to</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Ce qui serait perdu</translation>
    </message>
    <message>
        <source>Choose a version</source>
        <translation>Choisissez une version</translation>
    </message>
    <message>
        <source>Move the round {year} to another version</source>
        <translation>Faire passer la campagne {year} à une autre version</translation>
    </message>
    <message>
        <source>It runs on {version}. Workbooks already issued are still received after the move.</source>
        <translation>Il utilise {version}. Les classeurs déjà envoyés sont toujours reçus ensuite.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values. Reopen these first: {countries}</source>
        <translation>Des déclarations acceptées perdraient des valeurs. Rouvrez d’abord celles-ci&#xa0;: {countries}</translation>
    </message>
    <message>
        <source>{n} answers go along, {lost} would be lost.</source>
        <translation>{n} réponses suivent, {lost} seraient perdues.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Choisissez d’abord une version.</translation>
    </message>
    <message>
        <source>Accepted submissions would lose values.</source>
        <translation>Des déclarations acceptées perdraient des valeurs.</translation>
    </message>
</context>
<context>
    <name>NewFileDialog</name>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>One file holds all rounds, workbooks and answers of the office. It is saved as you work.</source>
        <translation>Un fichier contient toutes les campagnes, classeurs et réponses du bureau. Il s’enregistre pendant que vous travaillez.</translation>
    </message>
    <message>
        <source>Create the file …</source>
        <translation>Créer le fichier…</translation>
    </message>
    <message>
        <source>Enter the name of the office first.</source>
        <translation>Saisissez d’abord le nom du bureau.</translation>
    </message>
    <message>
        <source>Convergencia files (*.convergencia)</source>
        <translation>Fichiers Convergencia (*.convergencia)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Où placer le fichier</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>The newest one in this file</source>
        <translation>Le plus récent de ce fichier</translation>
    </message>
    <message>
        <source>Shipped: {name}</source>
        <translation>Fourni&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Choose an XLSForm …</source>
        <translation>Choisir un XLSForm…</translation>
    </message>
    <message>
        <source>Open a round</source>
        <translation>Ouvrir une campagne</translation>
    </message>
    <message>
        <source>All countries that report take part. The workbooks can be issued right after.</source>
        <translation>Tous les pays déclarants participent. Les classeurs peuvent être émis aussitôt.</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>Ouvrir la campagne</translation>
    </message>
    <message>
        <source>&amp;Name of the office</source>
        <translation>&amp;Nom du bureau</translation>
    </message>
    <message>
        <source>&amp;Year the figures are about</source>
        <translation>&amp;Année des chiffres</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>&amp;Échéance</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Questionnaire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Extend …</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Delegate …</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Version…</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Clore…</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Take out …</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Change the language …</source>
        <translation>Changer la langue…</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Ouvrir une campagne…</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Appartenances</translation>
    </message>
    <message>
        <source>Workbook languages</source>
        <translation>Langues des classeurs</translation>
    </message>
    <message>
        <source>Nothing here fits the filter.</source>
        <translation>Rien ici ne répond au filtre.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Aucune campagne n’a encore été ouverte dans ce fichier.</translation>
    </message>
    <message>
        <source>Nobody stands in the directory yet.</source>
        <translation>Personne ne figure encore dans l’annuaire.</translation>
    </message>
    <message>
        <source>No membership is entered yet.</source>
        <translation>Aucune appartenance n’est encore inscrite.</translation>
    </message>
    <message>
        <source>No country reports in this file.</source>
        <translation>Aucun pays ne déclare dans ce fichier.</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrer (Ctrl+F)</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memberships</source>
        <translation>
            <numerusform>%n appartenance</numerusform>
            <numerusform>%n appartenances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n pays</numerusform>
            <numerusform>%n pays</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>close</translation>
    </message>
    <message>
        <source>round {year}, {state}, due {day}, questionnaire “{code}”, version {version}</source>
        <translation>campagne {year}, {state}, échéance le {day}, questionnaire «&#xa0;{code}&#xa0;», version {version}</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Réviseur</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Reason for the extension</source>
        <translation>Motif du report</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mécanisme</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Language of its workbooks</source>
        <translation>Langue de ses classeurs</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Choisissez d’abord une ligne.</translation>
    </message>
    <message>
        <source>The round is closed.</source>
        <translation>La campagne est close.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Il n’y a pas encore de campagne.</translation>
    </message>
    <message>
        <source>Choose a country first.</source>
        <translation>Choisissez d’abord un pays.</translation>
    </message>
    <message>
        <source>Choose one country.</source>
        <translation>Choisissez un seul pays.</translation>
    </message>
    <message>
        <source>It is neither accepted nor closed: change it as it is.</source>
        <translation>Elle n’est ni acceptée ni close&#xa0;: modifiez-la telle quelle.</translation>
    </message>
    <message>
        <source>Delegate to a reviewer</source>
        <translation>Confier à un réviseur</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Correct {country}, round {year}</source>
        <translation>Corriger {country}, campagne {year}</translation>
    </message>
    <message>
        <source>The version that was accepted, or stood when the round was closed, stays readable. Later rounds are checked again once the correction is accepted.</source>
        <translation>La version acceptée, ou celle d’avant la clôture de la campagne, reste lisible. Les campagnes ultérieures sont contrôlées de nouveau quand la correction est acceptée.</translation>
    </message>
    <message>
        <source>Open for correction</source>
        <translation>Ouvrir à correction</translation>
    </message>
    <message>
        <source>Close the round {year}</source>
        <translation>Clore la campagne {year}</translation>
    </message>
    <message>
        <source>Nothing more is issued or received in it. The office can still correct a submission, each with a reason.</source>
        <translation>Rien n’y est plus envoyé ni reçu. Le bureau peut encore corriger une déclaration, chacune avec un motif.</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Clore la campagne</translation>
    </message>
    <message>
        <source>Remove {name} from the directory</source>
        <translation>Retirer {name} de l’annuaire</translation>
    </message>
    <message>
        <source>They are offered nowhere any more. What they did stays theirs in the history.</source>
        <translation>Cette personne n’est plus proposée nulle part. Ce qu’elle a fait reste à son nom dans l’historique.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take out: {country} in {mechanism}</source>
        <translation>Retirer&#xa0;: {country} dans {mechanism}</translation>
    </message>
    <message>
        <source>Only a membership that never was is taken out. One that ended is given its last day instead.</source>
        <translation>On ne retire qu’une appartenance qui n’a jamais existé. Celle qui a pris fin reçoit son dernier jour.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Workbook language: {country}</source>
        <translation>Langue des classeurs&#xa0;: {country}</translation>
    </message>
    <message>
        <source>Workbooks issued from now on are written in it.</source>
        <translation>Les classeurs envoyés désormais sont rédigés dans cette langue.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>OfficeRoute</name>
    <message>
        <source>Moving the round …</source>
        <translation>Changement de version…</translation>
    </message>
    <message>
        <source>Opening the round …</source>
        <translation>Ouverture de la campagne…</translation>
    </message>
    <message>
        <source>Go to an answer first that is written in words.</source>
        <translation>Allez d’abord à une réponse rédigée en mots.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Open a file first.</source>
        <translation>Ouvrez d’abord un fichier.</translation>
    </message>
</context>
<context>
    <name>OwnFileRoute</name>
    <message>
        <source>Folder for the workbook</source>
        <translation>Dossier pour le classeur</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Écriture du classeur…</translation>
    </message>
    <message>
        <source>Written to {file}. When it comes back, take it in like any other workbook.</source>
        <translation>Écrit dans {file}. À son retour, intégrez-le comme tout autre classeur.</translation>
    </message>
    <message>
        <source>Where to save the form</source>
        <translation>Où enregistrer le formulaire</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the form …</source>
        <translation>Dessin du formulaire…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
    </message>
    <message>
        <source>{file} brings nothing that is not here already.</source>
        <translation>{file} n’apporte rien qui ne soit déjà ici.</translation>
    </message>
    <message>
        <source>Going back …</source>
        <translation>Retour au point…</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Whose file is it?</source>
        <translation>À qui est ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>{file} does not say it. It is compared with the last workbook issued to the country you choose; nothing is stored before you apply it.</source>
        <translation>{file} ne le dit pas. Il sera comparé au dernier classeur émis au pays que vous choisirez&#xa0;; rien n’est enregistré avant que vous l’appliquiez.</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Pays</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Campagne</translation>
    </message>
    <message>
        <source>Choose the country</source>
        <translation>Choisissez le pays</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Lire le fichier</translation>
    </message>
    <message>
        <source>Choose the country first.</source>
        <translation>Choisissez d’abord le pays.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search for a command, a code or a word</source>
        <translation>Chercher une commande, un code ou un mot</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or the code of an item.</source>
        <translation>Rien ne correspond. Essayez un autre mot ou le code d’une question.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>The progress of regional integration, followed together</source>
        <translation>Les progrès de l’intégration régionale, suivis ensemble</translation>
    </message>
    <message>
        <source>Rounds, workbooks, checked returns and one summary, in four languages and offline.</source>
        <translation>Campagnes, classeurs, déclarations vérifiées et une synthèse, en quatre langues et hors connexion.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>{file} is locked with a password. It is used to read the file, and not kept.</source>
        <translation>{file} est protégé par un mot de passe. Il sert à lire le fichier et n’est pas conservé.</translation>
    </message>
    <message>
        <source>Open a locked file</source>
        <translation>Ouvrir un fichier protégé</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Lire le fichier</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Saisissez le mot de passe.</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Some figures can be read in two ways. Which holds for all of them?</source>
        <translation>Certains chiffres peuvent se lire de deux façons. Laquelle vaut pour tous&#xa0;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>Ce qui ne convient pas</translation>
    </message>
    <message numerus="yes">
        <source>%n cells change</source>
        <translation>
            <numerusform>%n cellule change</numerusform>
            <numerusform>%n cellules changent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are new</source>
        <translation>
            <numerusform>%n ligne est nouvelle</numerusform>
            <numerusform>%n lignes sont nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells lie beyond the last column and are left out</source>
        <translation>
            <numerusform>%n cellule dépasse la dernière colonne et est laissée de côté</numerusform>
            <numerusform>%n cellules dépassent la dernière colonne et sont laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit and stay as they are</source>
        <translation>
            <numerusform>%n cellule ne convient pas et reste telle quelle</numerusform>
            <numerusform>%n cellules ne conviennent pas et restent telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation>Ligne {n}</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cells</source>
        <translation>
            <numerusform>Coller %n cellule</numerusform>
            <numerusform>Coller %n cellules</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it fits.</source>
        <translation>Rien de cela ne convient.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Modifier une entrée</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Écrivez le nom.</translation>
    </message>
    <message>
        <source>Choose the country that the focal point answers for.</source>
        <translation>Choisissez le pays pour lequel répond le point focal.</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choix</numerusform>
            <numerusform>%n choix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plea</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PointsPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Every change of this file, and the points it can be put back to.</source>
        <translation>Chaque changement de ce fichier, et les points auxquels il peut revenir.</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>Points de restauration</translation>
    </message>
    <message>
        <source>Copies of the whole file beside it. One is made before each workbook that is taken in.</source>
        <translation>Des copies du fichier entier, à côté de lui. Une est faite avant chaque classeur intégré.</translation>
    </message>
    <message>
        <source>Name of the point</source>
        <translation>Nom du point</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>Nom du point de restauration</translation>
    </message>
    <message>
        <source>Create the point</source>
        <translation>Créer le point</translation>
    </message>
    <message>
        <source>Go back to this point …</source>
        <translation>Revenir à ce point…</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>There is no restore point yet.</source>
        <translation>Il n’y a pas encore de point de restauration.</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Enter a name first.</source>
        <translation>Saisissez d’abord un nom.</translation>
    </message>
    <message>
        <source>Choose a restore point first.</source>
        <translation>Choisissez d’abord un point de restauration.</translation>
    </message>
    <message>
        <source>The restore point “{name}” was made.</source>
        <translation>Le point de restauration «&#xa0;{name}&#xa0;» a été créé.</translation>
    </message>
    <message>
        <source>The file goes back to “{name}” of {when}. Its present state is kept beside it.</source>
        <translation>Le fichier revient à «&#xa0;{name}&#xa0;» du {when}. Son état actuel est conservé à côté de lui.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>PointsRoute</name>
    <message>
        <source>Making a restore point …</source>
        <translation>Création d’un point de restauration…</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Qui vous êtes</translation>
    </message>
    <message>
        <source>Everything you do is recorded under this name. It is no password: whoever has the file can read it.</source>
        <translation>Tout ce que vous faites est consigné sous ce nom. Ce n’est pas un mot de passe&#xa0;: quiconque a le fichier peut le lire.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>A focal point answers, explains and signs off for a country; nothing else is offered.</source>
        <translation>Un point focal répond, explique et valide pour un pays&#xa0;; rien d’autre ne lui est proposé.</translation>
    </message>
    <message>
        <source>A reviewer asks, verifies, returns, accepts and reopens.</source>
        <translation>Un réviseur interroge, vérifie, renvoie, accepte et rouvre.</translation>
    </message>
    <message>
        <source>An editor does what a reviewer does, and publishes questionnaires and summaries.</source>
        <translation>Un éditeur fait ce que fait un réviseur et publie questionnaires et synthèses.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Écrivez votre nom.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichier&#xa0;:</translation>
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
        <translation>Maj</translation>
    </message>
</context>
<context>
    <name>QueriesModel</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Posée par</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>The whole return</source>
        <translation>Toute la déclaration</translation>
    </message>
</context>
<context>
    <name>QueriesPage</name>
    <message>
        <source>Filter queries (Ctrl+F)</source>
        <translation>Filtrer (Ctrl+F)</translation>
    </message>
    <message>
        <source>State of the queries</source>
        <translation>État des questions</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Go to the answer</source>
        <translation>Aller à la réponse</translation>
    </message>
    <message>
        <source>No query has been asked in this round.</source>
        <translation>Aucune question n’a été posée dans cette campagne.</translation>
    </message>
    <message>
        <source>Not closed ({n})</source>
        <translation>Non closes ({n})</translation>
    </message>
    <message>
        <source>Answered, wait for you ({n})</source>
        <translation>Répondues, vous attendent ({n})</translation>
    </message>
    <message>
        <source>Wait for the country ({n})</source>
        <translation>Attendent le pays ({n})</translation>
    </message>
    <message>
        <source>Closed ({n})</source>
        <translation>Closes ({n})</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Toutes ({n})</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Campagne {year}</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Tous les pays</translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n question non close</numerusform>
            <numerusform>%n questions non closes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for you</source>
        <translation>
            <numerusform>%n vous attend</numerusform>
            <numerusform>%n vous attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n days</source>
        <translation>
            <numerusform>la plus ancienne depuis %n jour</numerusform>
            <numerusform>la plus ancienne depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no query to go to.</source>
        <translation>Il n’y a pas de question où aller.</translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>No query fits these filters.</source>
        <translation>Aucune question ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Show all queries</source>
        <translation>Afficher toutes les questions</translation>
    </message>
</context>
<context>
    <name>QueryCard</name>
    <message>
        <source>Query {number} · {state}</source>
        <translation>Question {number} · {state}</translation>
    </message>
    <message>
        <source>About the whole return</source>
        <translation>Sur toute la déclaration</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>L’autre partie</translation>
    </message>
    <message>
        <source>Go to query {number}</source>
        <translation>Aller à la question {number}</translation>
    </message>
    <message>
        <source>Write …</source>
        <translation>Écrivez…</translation>
    </message>
    <message>
        <source>Message on query {number}</source>
        <translation>Message sur la question {number}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Write the message first.</source>
        <translation>Écrivez d’abord le message.</translation>
    </message>
    <message>
        <source>Write what is still to be said.</source>
        <translation>Écrivez ce qu’il reste à dire.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
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
        <translation>Fichier, langue, apparence (F10)</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Choose files …</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Ours for all</source>
        <translation>Base pour tous</translation>
    </message>
    <message>
        <source>Keep the value of the database in every conflict</source>
        <translation>Garder la valeur de la base dans tous les conflits</translation>
    </message>
    <message>
        <source>Theirs for all</source>
        <translation>Fichier pour tous</translation>
    </message>
    <message>
        <source>Take the value of the file in every conflict</source>
        <translation>Prendre la valeur du fichier dans tous les conflits</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put this file aside; nothing is stored</source>
        <translation>Mettre ce fichier de côté&#xa0;; rien n’est enregistré</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Ce que le fichier changerait</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problèmes dans le fichier</translation>
    </message>
    <message>
        <source>Nothing of this kind in the file.</source>
        <translation>Rien de ce type dans le fichier.</translation>
    </message>
    <message>
        <source>Show every value</source>
        <translation>Afficher toutes les valeurs</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Receive returns</source>
        <translation>Recevoir des déclarations</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Intégrer un classeur</translation>
    </message>
    <message>
        <source>Nothing is stored before you apply it.</source>
        <translation>Rien n’est enregistré avant que vous n’appliquiez.</translation>
    </message>
    <message>
        <source>Open the submission</source>
        <translation>Ouvrir la déclaration</translation>
    </message>
    <message>
        <source>Go on filling in</source>
        <translation>Continuer à remplir</translation>
    </message>
    <message>
        <source>This file was not taken in; nothing was stored.</source>
        <translation>Ce fichier n’a pas été intégré&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · campagne {year}</translation>
    </message>
    <message>
        <source>{file}: nothing is stored before you apply it.</source>
        <translation>{file}&#xa0;: rien n’est enregistré avant que vous n’appliquiez.</translation>
    </message>
    <message numerus="yes">
        <source>Also delete the %n rows that the file no longer has</source>
        <translation>
            <numerusform>Supprimer aussi la ligne que le fichier n’a plus (%n)</numerusform>
            <numerusform>Supprimer aussi les %n lignes que le fichier n’a plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems in the file ({n})</source>
        <translation>Problèmes dans le fichier ({n})</translation>
    </message>
    <message numerus="yes">
        <source>Nothing differs: %n values are the same here.</source>
        <translation>
            <numerusform>Rien ne diffère&#xa0;: %n valeur est identique à celle d’ici.</numerusform>
            <numerusform>Rien ne diffère&#xa0;: %n valeurs sont identiques à celles d’ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n changes</source>
        <translation>
            <numerusform>Appliquer %n changement</numerusform>
            <numerusform>Appliquer %n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Garder comme reçue</translation>
    </message>
    <message>
        <source>It is being applied.</source>
        <translation>Application en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts still need a decision.</source>
        <translation>
            <numerusform>%n conflit reste à trancher.</numerusform>
            <numerusform>%n conflits restent à trancher.</numerusform>
        </translation>
    </message>
    <message>
        <source>One step: it can be undone as a whole.</source>
        <translation>Une seule étape&#xa0;: elle s’annule en bloc.</translation>
    </message>
    <message>
        <source>The file changes nothing; it is kept as a receipt.</source>
        <translation>Le fichier ne change rien&#xa0;; il est gardé comme reçu.</translation>
    </message>
</context>
<context>
    <name>ReceiveRoute</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>en lecture</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Take it for {year}</source>
        <translation>Le prendre pour {year}</translation>
    </message>
    <message>
        <source>Read it all the same</source>
        <translation>Le lire quand même</translation>
    </message>
    <message>
        <source>Enter the password …</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>It is {country} {year}: read it</source>
        <translation>C’est {country} {year}&#xa0;: le lire</translation>
    </message>
    <message>
        <source>Take in the round {year}</source>
        <translation>Intégrer la campagne {year}</translation>
    </message>
    <message>
        <source>Say whose it is …</source>
        <translation>Indiquer à qui il est…</translation>
    </message>
    <message>
        <source>Taking in the round …</source>
        <translation>Intégration de la campagne…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying the changes …</source>
        <translation>Application des changements…</translation>
    </message>
    <message>
        <source>The return of {country} for {year} was received.</source>
        <translation>La déclaration de {country} pour {year} a été reçue.</translation>
    </message>
    <message>
        <source>The workbook was taken in: {country}, round {year}.</source>
        <translation>Le classeur a été intégré&#xa0;: {country}, campagne {year}.</translation>
    </message>
    <message>
        <source>The file brought nothing new; nothing was stored.</source>
        <translation>Le fichier n’a rien apporté de nouveau&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>intégré</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The whole return</source>
        <translation>Toute la déclaration</translation>
    </message>
    <message>
        <source>{roster}, row {number}</source>
        <translation>{roster}, ligne {number}</translation>
    </message>
    <message>
        <source>Rows: {n}</source>
        <translation>Lignes&#xa0;: {n}</translation>
    </message>
    <message>
        <source>A warning here is not explained yet</source>
        <translation>Un avertissement ici n’est pas encore expliqué</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Caduque</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Pas encore vue</translation>
    </message>
    <message>
        <source>Median of the others {median}, from {low} to {high}; countries with a figure: {n}</source>
        <translation>Médiane des autres {median}, de {low} à {high}&#xa0;; pays avec une donnée&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Query {number}: {state}</source>
        <translation>Question {number}&#xa0;: {state}</translation>
    </message>
</context>
<context>
    <name>ReviewDelegate</name>
    <message>
        <source>Explanation missing</source>
        <translation>Explication manquante</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Received first</source>
        <translation>Reçu d’abord</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>À présent</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Explanation and queries</source>
        <translation>Explication et questions</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Back to the submission</source>
        <translation>Retour à la déclaration</translation>
    </message>
    <message>
        <source>Back to the submission (Alt+Left)</source>
        <translation>Retour à la déclaration (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Ask about the whole return</source>
        <translation>Poser une question sur toute la déclaration</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>Reopen …</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filtrer (Ctrl+F)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Avec constats</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Non vues</translation>
    </message>
    <message>
        <source>Only answers that differ from the earlier round or from what was received first (C)</source>
        <translation>Seulement les réponses qui diffèrent de la campagne précédente ou de la première réception (C)</translation>
    </message>
    <message>
        <source>Ask in general …</source>
        <translation>Question générale…</translation>
    </message>
    <message>
        <source>Only answers with findings (F); F8 goes to the next</source>
        <translation>Seulement les réponses avec constats (F)&#xa0;; F8 va à la suivante</translation>
    </message>
    <message>
        <source>Only answers nobody has verified as they are now (U); N goes to the next</source>
        <translation>Seulement les réponses que personne n’a vérifiées telles quelles (U)&#xa0;; N va à la suivante</translation>
    </message>
    <message>
        <source>Answers under review</source>
        <translation>Réponses en examen</translation>
    </message>
    <message>
        <source>No answer fits these filters.</source>
        <translation>Aucune réponse ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Afficher toutes les réponses</translation>
    </message>
    <message>
        <source>Choose a submission among the countries and rounds, and press Ctrl+5 to review it.</source>
        <translation>Choisissez une déclaration parmi les pays et les campagnes, puis appuyez sur Ctrl+5 pour l’examiner.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Toutes les sections</translation>
    </message>
    <message>
        <source>Review: {country} · round {year}</source>
        <translation>Examen&#xa0;: {country} · campagne {year}</translation>
    </message>
    <message>
        <source>{n} of {all} seen</source>
        <translation>{n} sur {all} vues</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries not closed</source>
        <translation>
            <numerusform>%n question non close</numerusform>
            <numerusform>%n questions non closes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Every answer that is shown has been seen.</source>
        <translation>Toutes les réponses affichées ont été vues.</translation>
    </message>
    <message>
        <source>No finding among the answers that are shown.</source>
        <translation>Aucun constat parmi les réponses affichées.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Rounds, beside the region&apos;s median</source>
        <translation>Campagnes, à côté de la médiane de la région</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Ask …</source>
        <translation>Demander…</translation>
    </message>
    <message>
        <source>Explain …</source>
        <translation>Expliquer…</translation>
    </message>
    <message>
        <source>Ask both …</source>
        <translation>Aux deux…</translation>
    </message>
    <message>
        <source>Choose an answer to see what there is to know about it.</source>
        <translation>Choisissez une réponse pour voir tout ce qu’on en sait.</translation>
    </message>
    <message>
        <source>Verified by {person}, {when}</source>
        <translation>Vérifiée par {person}, {when}</translation>
    </message>
    <message>
        <source>No longer verified: {why}</source>
        <translation>N’est plus vérifiée&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Confidential: it goes into no table and to no other country.</source>
        <translation>Confidentiel&#xa0;: ne figure dans aucun tableau et n’est transmis à aucun autre pays.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Source expected</source>
        <translation>Source attendue</translation>
    </message>
    <message>
        <source>Source given</source>
        <translation>Source indiquée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>not explained yet</source>
        <translation>pas encore expliqué</translation>
    </message>
    <message>
        <source>It no longer holds: the value or the rule has changed since.</source>
        <translation>Elle ne vaut plus&#xa0;: la valeur ou la règle a changé depuis.</translation>
    </message>
    <message>
        <source>Given in round {year}; it no longer holds: the value or the rule has changed since.</source>
        <translation>Donnée pour la campagne {year}&#xa0;; elle ne vaut plus&#xa0;: la valeur ou la règle a changé depuis.</translation>
    </message>
    <message>
        <source>Given in round {year}; it still holds, since neither value nor rule has changed.</source>
        <translation>Donnée pour la campagne {year}&#xa0;; elle vaut toujours, car ni la valeur ni la règle n’ont changé.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>There is nothing to verify here: no answer, or a computed one.</source>
        <translation>Rien à vérifier ici&#xa0;: pas de réponse, ou une réponse calculée.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Ask both countries whose figures differ, each in its own language (B)</source>
        <translation>Interroger les deux pays dont les chiffres diffèrent, chacun dans sa langue (B)</translation>
    </message>
    <message>
        <source>{first} to {last}; the dashed line is the median of the other countries.</source>
        <translation>{first} à {last}&#xa0;; la ligne tiretée est la médiane des autres pays.</translation>
    </message>
</context>
<context>
    <name>ReviewRoute</name>
    <message>
        <source>Query {number} was asked.</source>
        <translation>La question {number} a été posée.</translation>
    </message>
    <message>
        <source>Queries {number} and {other_number} were asked, one to each side.</source>
        <translation>Les questions {number} et {other_number} ont été posées, une à chaque partie.</translation>
    </message>
    <message>
        <source>Query {number} was closed.</source>
        <translation>La question {number} est close.</translation>
    </message>
    <message>
        <source>{n} answers were verified.</source>
        <translation>{n} réponses vérifiées.</translation>
    </message>
    <message>
        <source>The return was sent back for correction. Its queries go home in the annotated workbook.</source>
        <translation>La déclaration est renvoyée pour correction. Ses questions partent dans le classeur annoté.</translation>
    </message>
    <message>
        <source>The return was accepted and is locked from now on.</source>
        <translation>La déclaration est acceptée et désormais verrouillée.</translation>
    </message>
    <message>
        <source>The return was reopened.</source>
        <translation>La déclaration est rouverte.</translation>
    </message>
    <message>
        <source>Save the annotated workbook …</source>
        <translation>Enregistrer le classeur annoté…</translation>
    </message>
    <message>
        <source>Checking the return …</source>
        <translation>Vérification de la déclaration…</translation>
    </message>
</context>
<context>
    <name>ReviewerDialogs</name>
    <message>
        <source>Explain the warning {rule}</source>
        <translation>Expliquer l’avertissement {rule}</translation>
    </message>
    <message>
        <source>Waive every warning without an explanation</source>
        <translation>Lever tous les avertissements sans explication</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings get this explanation, under your name.</source>
        <translation>
            <numerusform>%n avertissement reçoit cette explication, à votre nom.</numerusform>
            <numerusform>%n avertissements reçoivent cette explication, à votre nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole return for {year}</source>
        <translation>Toute la déclaration de {year}</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content is still what was signed.</source>
        <translation>Validée au niveau national par {name} le {when}&#xa0;; le contenu est toujours celui-là.</translation>
    </message>
    <message>
        <source>Signed off by {name} on {when}; the content has changed since.</source>
        <translation>Validée au niveau national par {name} le {when}&#xa0;; le contenu a changé depuis.</translation>
    </message>
    <message>
        <source>Errors left in what was signed: {n}.</source>
        <translation>Erreurs restantes dans ce qui a été visé : {n}.</translation>
    </message>
    <message>
        <source>Accepted and locked, for the form and for Excel alike.</source>
        <translation>Acceptée et verrouillée, pour le formulaire comme pour Excel.</translation>
    </message>
    <message>
        <source>Accepted by {name} on {when} and locked; to correct anything, reopen it.</source>
        <translation>Acceptée par {name} le {when} et verrouillée&#xa0;; pour corriger quoi que ce soit, rouvrez-la.</translation>
    </message>
    <message>
        <source>To accept, still missing: {what}.</source>
        <translation>Pour accepter, il manque encore&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Everything that acceptance needs is there.</source>
        <translation>Tout ce qu’il faut pour accepter est là.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendriers (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Enregistrer le calendrier</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>What the rule says:</source>
        <translation>Ce que dit la règle&#xa0;:</translation>
    </message>
</context>
<context>
    <name>SavingRoute</name>
    <message>
        <source>Where to save the evidence</source>
        <translation>Où enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
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
        <translation>Répondu</translation>
    </message>
    <message>
        <source>{share} % answered</source>
        <translation>{share} % répondu</translation>
    </message>
</context>
<context>
    <name>SectionsDialog</name>
    <message>
        <source>Split off sections</source>
        <translation>Détacher des sections</translation>
    </message>
    <message>
        <source>The workbook holds only the sections you tick, and nobody else&apos;s answers. When it comes back, take it in like any other.</source>
        <translation>Le classeur ne contient que les sections cochées, et aucune réponse d’autrui. À son retour, intégrez-le comme tout autre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write the workbook …</source>
        <translation>Écrire le classeur…</translation>
    </message>
    <message>
        <source>Tick a section first.</source>
        <translation>Cochez d’abord une section.</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Sign-off</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>With a name the return is signed off for the country. Without one the workbook goes as a draft.</source>
        <translation>Avec un nom, la déclaration est signée pour le pays. Sans nom, le classeur part comme brouillon.</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>Nom du signataire</translation>
    </message>
    <message>
        <source>Message to the secretariat (optional)</source>
        <translation>Message au secrétariat (facultatif)</translation>
    </message>
    <message>
        <source>Sign off and save the workbook …</source>
        <translation>Signer et enregistrer le classeur…</translation>
    </message>
    <message>
        <source>Save as a draft …</source>
        <translation>Enregistrer comme brouillon…</translation>
    </message>
    <message>
        <source>The workbook with everything that is filled in, without a sign-off</source>
        <translation>Le classeur avec tout ce qui est rempli, sans signature</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Ce qui manque encore</translation>
    </message>
    <message>
        <source>Nothing is missing. The return can be signed off.</source>
        <translation>Il ne manque rien. La déclaration peut être signée.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Envoyer au secrétariat</translation>
    </message>
    <message>
        <source>{country} · round {year} · due {due} · to {sender}</source>
        <translation>{country} · campagne {year} · échéance le {due} · pour {sender}</translation>
    </message>
    <message>
        <source>Typed and not saved</source>
        <translation>Saisi et non enregistré</translation>
    </message>
    <message>
        <source>Required and not answered</source>
        <translation>Obligatoires sans réponse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings without an explanation</source>
        <translation>Avertissements sans explication</translation>
    </message>
    <message>
        <source>Questions of the secretariat without an answer</source>
        <translation>Questions du secrétariat sans réponse</translation>
    </message>
    <message>
        <source>What is still missing ({n})</source>
        <translation>Ce qui manque encore ({n})</translation>
    </message>
    <message numerus="yes">
        <source>%n errors and missing or undecided answers stand in the way of a sign-off.</source>
        <translation>
            <numerusform>%n erreur ou réponse manquante ou à trancher empêche la signature.</numerusform>
            <numerusform>%n erreurs ou réponses manquantes ou à trancher empêchent la signature.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the name of the person who signs off.</source>
        <translation>Saisissez le nom de la personne qui signe.</translation>
    </message>
    <message>
        <source>The return is being read.</source>
        <translation>La déclaration est en cours de lecture.</translation>
    </message>
    <message>
        <source>A draft can be sent all the same.</source>
        <translation>Un brouillon peut être envoyé quand même.</translation>
    </message>
    <message>
        <source>Warnings and questions without an answer will come back from the secretariat.</source>
        <translation>Les avertissements et questions sans réponse reviendront du secrétariat.</translation>
    </message>
</context>
<context>
    <name>SendRoute</name>
    <message>
        <source>“{text}” was typed and is not saved: decide it in its field, or press Esc there.</source>
        <translation>«&#xa0;{text}&#xa0;» a été saisi et n’est pas enregistré&#xa0;: tranchez dans son champ, ou appuyez sur Échap.</translation>
    </message>
    <message>
        <source>Where to save the workbook</source>
        <translation>Où enregistrer le classeur</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook …</source>
        <translation>Écriture du classeur…</translation>
    </message>
    <message numerus="yes">
        <source>Written to {file}: %n answers</source>
        <translation>
            <numerusform>Écrit dans {file}&#xa0;: %n réponse</numerusform>
            <numerusform>Écrit dans {file}&#xa0;: %n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n explanations</source>
        <translation>
            <numerusform>%n explication</numerusform>
            <numerusform>%n explications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse à une question</numerusform>
            <numerusform>%n réponses à des questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments</source>
        <translation>
            <numerusform>%n pièce jointe</numerusform>
            <numerusform>%n pièces jointes</numerusform>
        </translation>
    </message>
    <message>
        <source>signed off by {name}</source>
        <translation>signé par {name}</translation>
    </message>
    <message>
        <source>as a draft</source>
        <translation>comme brouillon</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>le secrétariat</translation>
    </message>
    <message>
        <source>Send this workbook to {sender} by {due}, and keep this file: later workbooks join it.</source>
        <translation>Envoyez ce classeur à {sender} avant le {due} et gardez ce fichier&#xa0;: les classeurs suivants s’y intègrent.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Par où voulez-vous commencer&#xa0;?</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Files you open will be listed here.</source>
        <translation>Les fichiers que vous ouvrirez apparaîtront ici.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Real public data of nine rounds, to look around in</source>
        <translation>Données publiques réelles de neuf campagnes, pour découvrir le programme</translation>
    </message>
    <message>
        <source>An empty file with the countries of the region and a questionnaire</source>
        <translation>Un fichier vide avec les pays de la région et un questionnaire</translation>
    </message>
    <message>
        <source>A file of this program, or the workbook you were sent</source>
        <translation>Un fichier de ce programme, ou le classeur que vous avez reçu</translation>
    </message>
    <message>
        <source>Workbooks, sent to you or come back: each into the file it belongs to</source>
        <translation>Classeurs reçus ou revenus : chacun va dans le fichier auquel il appartient</translation>
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
        <translation>calculé</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>redone</source>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>in conflict; the file’s {theirs} was taken</source>
        <translation>en conflit&#xa0;; la valeur du fichier, {theirs}, a été prise</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; ours was kept</source>
        <translation>en conflit avec la valeur du fichier, {theirs}&#xa0;; la nôtre a été gardée</translation>
    </message>
    <message>
        <source>in conflict with the file’s {theirs}; left open</source>
        <translation>en conflit avec la valeur du fichier, {theirs}&#xa0;; à décider</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
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
        <translation>Confidentiel</translation>
    </message>
</context>
<context>
    <name>SubmissionPage</name>
    <message>
        <source>Back to the submissions</source>
        <translation>Retour aux déclarations</translation>
    </message>
    <message>
        <source>Back to the submissions (Alt+Left)</source>
        <translation>Retour aux déclarations (Alt+Gauche)</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Check this return against every rule (F7)</source>
        <translation>Vérifier cette déclaration selon toutes les règles (F7)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Constat suivant</translation>
    </message>
    <message>
        <source>Write findings and open queries into a copy of the country&apos;s own file, to be sent back to it</source>
        <translation>Écrire les constats et les questions ouvertes dans une copie du fichier du pays, à lui renvoyer</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Every answer, finding and query of this return on paper, with a receipt of its content</source>
        <translation>Toutes les réponses, les constats et les questions de cette déclaration sur papier, avec un accusé de son contenu</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Change the answers of this return (Ctrl+4)</source>
        <translation>Modifier les réponses de cette déclaration (Ctrl+4)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Read the answers beside what they are judged by (Ctrl+5)</source>
        <translation>Lire les réponses à côté de ce qui permet d’en juger (Ctrl+5)</translation>
    </message>
    <message>
        <source>Next finding (F8), previous (Shift+F8)</source>
        <translation>Constat suivant (F8), précédent (Maj+F8)</translation>
    </message>
    <message>
        <source>{country} · round {year}</source>
        <translation>{country} · campagne {year}</translation>
    </message>
    <message>
        <source>Annotate …</source>
        <translation>Annoter…</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>{n} réponses sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>reçue le {when}</translation>
    </message>
    <message>
        <source>There are no findings.</source>
        <translation>Il n’y a pas de constats.</translation>
    </message>
</context>
<context>
    <name>SubmissionRoute</name>
    <message>
        <source>Checking the return …</source>
        <translation>Vérification de la déclaration…</translation>
    </message>
    <message>
        <source>Save the return as PDF</source>
        <translation>Enregistrer la déclaration en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Drawing the return …</source>
        <translation>Mise en page de la déclaration…</translation>
    </message>
    <message>
        <source>The return was written to {path}.</source>
        <translation>La déclaration est écrite dans {path}.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Round</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Freeze …</source>
        <translation>Arrêter une édition…</translation>
    </message>
    <message>
        <source>Language of the summary</source>
        <translation>Langue de la synthèse</translation>
    </message>
    <message>
        <source>Preview of the summary</source>
        <translation>Aperçu de la synthèse</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Agrandissement</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Draw the summary</source>
        <translation>Composer la synthèse</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>The summary of a round is drawn from what is in the database now, in the language you choose.</source>
        <translation>La synthèse d’une campagne est composée à partir de l’état actuel de la base, dans la langue de votre choix.</translation>
    </message>
    <message>
        <source>No round has been opened in this file yet.</source>
        <translation>Aucune campagne n’a encore été ouverte dans ce fichier.</translation>
    </message>
    <message>
        <source>Open a round …</source>
        <translation>Ouvrir une campagne…</translation>
    </message>
    <message>
        <source>Round {year}</source>
        <translation>Campagne {year}</translation>
    </message>
    <message>
        <source>Edition {n}</source>
        <translation>Édition {n}</translation>
    </message>
    <message>
        <source>Working summary</source>
        <translation>Synthèse de travail</translation>
    </message>
    <message>
        <source>The edition holds the accepted returns ({n}) as they are now and never changes.</source>
        <translation>L’édition contient les déclarations acceptées ({n}) telles qu’elles sont maintenant et ne change jamais.</translation>
    </message>
    <message>
        <source>Not accepted yet, and left out: {names}.</source>
        <translation>Pas encore acceptées, elles n’y figurent pas&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Freeze edition {n} of round {year}</source>
        <translation>Arrêter l’édition {n} de la campagne {year}</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Arrêter l’édition</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>The consolidated report of a round, as a PDF</source>
        <translation>La synthèse consolidée d’une campagne, en PDF</translation>
    </message>
    <message>
        <source>What you see is the file that is saved.</source>
        <translation>Ce que vous voyez est le fichier enregistré.</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} ko</translation>
    </message>
    <message>
        <source>This preview shows round {year} in {language}.</source>
        <translation>Cet aperçu montre la campagne {year} en {language}.</translation>
    </message>
    <message>
        <source>Draw the one chosen</source>
        <translation>Composer le choix</translation>
    </message>
    <message>
        <source>The data have changed since this preview was drawn.</source>
        <translation>Les données ont changé depuis la composition de cet aperçu.</translation>
    </message>
    <message>
        <source>Draw the summary first.</source>
        <translation>Composez d’abord la synthèse.</translation>
    </message>
    <message>
        <source>There is no round yet.</source>
        <translation>Il n’y a pas encore de campagne.</translation>
    </message>
    <message>
        <source>This preview shows edition {n} of round {year} in {language}.</source>
        <translation>Cet aperçu montre l’édition {n} de la campagne {year} en {language}.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Page {n} sur {all}</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>C’est la première page.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>C’est la dernière page.</translation>
    </message>
</context>
<context>
    <name>SummaryRoute</name>
    <message>
        <source>Drawing the summary …</source>
        <translation>Composition de la synthèse…</translation>
    </message>
    <message>
        <source>Freezing the edition …</source>
        <translation>Arrêt de l’édition…</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Enregistrer la synthèse</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré sous {path}.</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>Reason, which stays in the history</source>
        <translation>Motif, qui reste dans l’historique</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Écrivez le motif.</translation>
    </message>
</context>
<context>
    <name>TranslateDialog</name>
    <message>
        <source>Language of the translation</source>
        <translation>Langue de la traduction</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Traduit par</translation>
    </message>
    <message>
        <source>What {country} wrote</source>
        <translation>Texte d’origine ({country})</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Translate {item}</source>
        <translation>Traduire {item}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The answer stays the country&apos;s own; a translation is never shown without who made it.</source>
        <translation>La réponse reste celle du pays&#xa0;; une traduction n’est jamais montrée sans dire qui l’a faite.</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>Écrivez la traduction.</translation>
    </message>
    <message>
        <source>Say who translated.</source>
        <translation>Dites qui a traduit.</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>{what}. Values that go back to what they were before: {n}. It is one step, and is itself in the history; where a value was changed again since, nothing is undone and you are told which.</source>
        <translation>{what}. Valeurs qui redeviennent ce qu’elles étaient&#xa0;: {n}. C’est une seule étape, elle-même inscrite à l’historique&#xa0;; si une valeur a changé depuis, rien n’est annulé et on vous dit laquelle.</translation>
    </message>
    <message>
        <source>Undo this as a whole?</source>
        <translation>Annuler tout cela&#xa0;?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>The last change was undone.</source>
        <translation>Le dernier changement a été annulé.</translation>
    </message>
    <message>
        <source>The change was redone.</source>
        <translation>La modification a été rétablie.</translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message>
        <source>A new one, of the filters as they are now</source>
        <translation>Une nouvelle, avec les filtres tels qu’ils sont</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
    <message>
        <source>Views of your own</source>
        <translation>Vos propres vues</translation>
    </message>
    <message>
        <source>They stand below the others in the list of views, on this computer only.</source>
        <translation>Elles figurent sous les autres dans la liste des vues, sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Choose the view to delete first.</source>
        <translation>Choisissez d’abord la vue à supprimer.</translation>
    </message>
    <message>
        <source>Write a name for the view.</source>
        <translation>Écrivez un nom pour la vue.</translation>
    </message>
    <message>
        <source>There is a view of that name already: choose it above, or write another name.</source>
        <translation>Il y a déjà une vue de ce nom&#xa0;: choisissez-la ci-dessus ou écrivez un autre nom.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>WindowRoute</name>
    <message>
        <source>Opening {file} …</source>
        <translation>Ouverture de {file}…</translation>
    </message>
    <message>
        <source>Creating {file} …</source>
        <translation>Création de {file}…</translation>
    </message>
    <message>
        <source>Preparing the example …</source>
        <translation>Préparation de l’exemple…</translation>
    </message>
    <message>
        <source>Open the submission first whose findings should go home.</source>
        <translation>Ouvrez d’abord la déclaration dont les constats doivent être renvoyés.</translation>
    </message>
</context>
</TS>
