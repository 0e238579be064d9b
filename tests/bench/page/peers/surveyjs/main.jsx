// The same questions as a SurveyJS page, set up as its own guide for React says, one question a page. Like the guide it
// shows how far one has come, moves the focus to the new question, and keeps the answers for a reload.
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import sheet from 'virtual:sheet'
import 'survey-core/survey-core.fontless.min.css'

const { questions, words } = sheet

const survey = new Model({
  showQuestionNumbers: false,
  showProgressBar: true,
  progressBarType: 'pages',
  autoFocusFirstQuestion: true,
  pageNextText: words.next,
  completeText: words.next,
  completedHtml: `<h3>${words.end}</h3>`,
  pages: questions.map(({ id, choose, ask, hint, why, options }) => ({
    name: id,
    elements: [
      {
        type: choose === 'many' ? 'checkbox' : 'radiogroup',
        name: id,
        title: ask,
        description: hint === undefined ? why : `${hint} ${why}`,
        choices: options.map((option) => ({ value: option.id, text: option.label })),
      },
    ],
  })),
})

survey.onValueChanged.add(({ data }) => sessionStorage.setItem('eight-questions', JSON.stringify(data)))

createRoot(document.querySelector('#root')).render(<Survey model={survey} />)
