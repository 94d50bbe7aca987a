package de.foerdertopf.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.fund.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps to. */
class BpmnModelTest {

    private static final Set<String> FUND_PROCESSES = Set.of("bremen-stadtteilfonds", "mannheim-fluechtlingsfonds");
    private static final Set<String> ROLES =
            Set.of("ADMINISTRATOR", "COUNSELLOR", "FINANCE", "AUTHORIZER", "COMMITTEE", "APPLICANT");
    private static final Set<String> SYSTEM_NAMES = Set.of("execution", "not", "null", "true", "false");

    /** Case-wide: caught in the fund process only, else a message could not be correlated by the case's number. */
    private static final Set<CaseMessage> CASE_WIDE =
            Set.of(CaseMessage.APPLICATION_WITHDRAWN, CaseMessage.PAYMENT_RETURNED, CaseMessage.OBJECTION_RECEIVED);

    private static final Map<String, BpmnModelInstance> MODELS = read();

    private static Map<String, BpmnModelInstance> read() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            var models = new HashMap<String, BpmnModelInstance>();
            files.forEach(file -> models.put(
                    file.getFileName().toString().replace(".bpmn", ""), Bpmn.readModelFromFile(file.toFile())));
            return models;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> models() {
        return MODELS.keySet().stream().sorted();
    }

    private static BpmnModelInstance model(String name) {
        return java.util.Objects.requireNonNull(MODELS.get(name));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isValidBpmn(String name) {
        Bpmn.validateModel(model(name));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isCalledLikeItsFileAndKeepsItsHistoryTenYears(String name) {
        var process =
                model(name).getModelElementsByType(Process.class).iterator().next();

        assertThat(process.getId()).isEqualTo(name);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingHasALabelAndAPlaceInThePicture(String name) {
        var shapes = model(name).getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        var edges = model(name).getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .toList();

        for (var node : model(name).getModelElementsByType(FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(shapes).contains(node.getId());
        }
        for (var flow : model(name).getModelElementsByType(SequenceFlow.class)) {
            assertThat(edges).contains(flow.getId());
        }
        for (var gateway : model(name).getModelElementsByType(Gateway.class)) {
            assertThat(gateway.getName()).as("a gateway asks").endsWith("?");
        }
        for (var gateway : model(name).getModelElementsByType(ExclusiveGateway.class)) {
            for (var way : gateway.getOutgoing()) {
                assertThat(way.getName())
                        .as("an answer to " + gateway.getName())
                        .isNotBlank();
                assertThat(way.getConditionExpression()).as(way.getId()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayWhatTheyAre(String name) {
        var prefixes = Map.<Class<? extends FlowElement>, String>of(
                UserTask.class, "userTask_",
                ServiceTask.class, "serviceTask_",
                CallActivity.class, "callActivity_",
                SubProcess.class, "subProcess_",
                Gateway.class, "gateway_",
                EndEvent.class, "endEvent_",
                SequenceFlow.class, "flow_");
        prefixes.forEach((type, prefix) -> model(name)
                .getModelElementsByType(type)
                .forEach(element -> assertThat(element.getId()).startsWith(prefix)));
        for (var definition : model(name).getModelElementsByType(EventDefinition.class)) {
            var event = (FlowElement) definition.getParentElement();
            if (definition instanceof TimerEventDefinition) {
                assertThat(event.getId()).startsWith("timer_");
            }
            if (definition instanceof MessageEventDefinition message) {
                assertThat(message.getMessage().getName()).isEqualTo(event.getId());
            }
        }
    }

    @Test
    void tasksAreThoseThatTheHouseKnows() {
        var inModels = all(UserTask.class).map(UserTask::getId).collect(Collectors.toCollection(TreeSet::new));

        assertThat(inModels)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseTask.values()).map(CaseTask::id).toList());
        assertThat(all(UserTask.class))
                .allSatisfy(task -> assertThat(ROLES).containsAll(task.getCamundaCandidateGroupsList()));
        assertThat(all(UserTask.class)).noneSatisfy(task -> assertThat(task.getCamundaCandidateGroupsList())
                .isEmpty());
    }

    @Test
    void messagesAreThoseThatTheHouseKnowsEachCaughtInOneKindOfModelOnly() {
        assertThat(all(Message.class).map(Message::getName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseMessage.values()).map(CaseMessage::id).toList());
        for (var message : CaseMessage.values()) {
            var models = MODELS.entrySet().stream()
                    .filter(model -> model.getValue().getModelElementsByType(Message.class).stream()
                            .anyMatch(m -> m.getName().equals(message.id())))
                    .map(Map.Entry::getKey)
                    .toList();
            if (CASE_WIDE.contains(message)) {
                assertThat(models).as(message.id()).containsExactlyInAnyOrderElementsOf(FUND_PROCESSES);
            } else {
                assertThat(models).as(message.id()).hasSize(1).doesNotContainAnyElementsOf(FUND_PROCESSES);
            }
        }
    }

    @Test
    void delegatesHaveFrozenNames() {
        var called = all(ServiceTask.class)
                .map(ServiceTask::getCamundaDelegateExpression)
                .map(expression -> expression.replaceAll("[${}]", ""))
                .collect(Collectors.toSet());

        assertThat(called).containsExactlyInAnyOrderElementsOf(FrozenNames.DELEGATES);
        assertThat(all(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaClass()).isNull());
        assertThat(all(ScriptTask.class)).isEmpty();
    }

    @Test
    void everyFrozenDelegateIsABeanOfTheHouse() throws IOException {
        var beans = new TreeSet<String>();
        var named = Pattern.compile("@Component\\(\"(\\w+)\"\\)|@Bean\\s+JavaDelegate (\\w+)\\(");
        try (var sources = Files.list(Path.of("src/main/java/de/foerdertopf/workflow"))) {
            for (var source : sources.toList()) {
                named.matcher(Files.readString(source))
                        .results()
                        .map(r -> r.group(1) == null ? r.group(2) : r.group(1))
                        .forEach(beans::add);
            }
        }

        assertThat(beans).containsAll(FrozenNames.DELEGATES).containsAll(FrozenNames.BEANS);
    }

    @Test
    void asksOnlyTheListedVariables() {
        assertThat(Variables.ALL).hasSizeLessThanOrEqualTo(8);
        assertThat(Set.copyOf(Variables.ALL.values())).isSubsetOf(Set.of(String.class, Boolean.class));
        var word = Pattern.compile("'[^']*'|\\b([a-zA-Z]\\w*)\\b(?!\\()(?<!\\.)");
        var expressions = Stream.concat(
                all(SequenceFlow.class)
                        .filter(flow -> flow.getConditionExpression() != null)
                        .map(flow -> flow.getConditionExpression().getTextContent()),
                all(TimerEventDefinition.class).map(timer -> timer.getTimeDate().getTextContent()));
        var asked = expressions
                .flatMap(expression -> word.matcher(expression).results())
                .map(found -> found.group(1))
                .filter(found -> found != null && !SYSTEM_NAMES.contains(found))
                .filter(found -> !FrozenNames.BEANS.contains(found))
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty().isSubsetOf(Variables.ALL.keySet());
    }

    @Test
    void callsPassTheCaseNumberAndNamedAnswersOnly() {
        var calls = all(CallActivity.class).toList();

        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            assertThat(MODELS).containsKey(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            var ins = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            assertThat(ins)
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .containsOnlyOnce("#{execution.processBusinessKey}");
            assertThat(ins)
                    .noneSatisfy(in -> assertThat(in.getCamundaVariables()).isEqualTo("all"));
            var names = Stream.concat(
                            ins.stream().map(CamundaIn::getCamundaSource),
                            call
                                    .getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaOut.class)
                                    .list()
                                    .stream()
                                    .map(CamundaOut::getCamundaSource))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            assertThat(Variables.ALL.keySet()).containsAll(names);
        });
    }

    @Test
    void jobsSayHowOftenTheyAreTriedAgain() {
        var jobs = Stream.concat(
                all(FlowNode.class).filter(FlowNode::isCamundaAsyncBefore),
                all(TimerEventDefinition.class).map(timer -> (FlowNode) timer.getParentElement()));

        assertThat(jobs.toList()).isNotEmpty().allSatisfy(job -> assertThat(job.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list())
                .as(job.getId())
                .extracting(CamundaFailedJobRetryTimeCycle::getTextContent)
                .containsExactly("R5/PT10M"));
    }

    @Test
    void whatLeavesTheHouseOrWritesIsAJobOfItsOwn() {
        var jobs = all(ServiceTask.class)
                .filter(FlowNode::isCamundaAsyncBefore)
                .map(FlowElement::getId)
                .collect(Collectors.toSet());

        assertThat(jobs)
                .containsExactlyInAnyOrder(
                        "serviceTask_assessCompleteness",
                        "serviceTask_renderNotice",
                        "serviceTask_sendNotice",
                        "serviceTask_endRetrieval",
                        "serviceTask_orderCertified",
                        "serviceTask_remindProof",
                        "serviceTask_remindReply",
                        "serviceTask_inviteJointReview",
                        "serviceTask_closeCase",
                        "serviceTask_settleAnew");
    }

    @Test
    void buildingBlocksThatBeginWithWorkOfTheHouseBeginAsAJob() {
        for (var name : List.of("completeness", "disbursement", "proof-of-use", "accompaniment")) {
            var begins = model(name).getModelElementsByType(FlowNode.class).stream()
                    .filter(FlowNode::isCamundaAsyncBefore)
                    .anyMatch(node ->
                            node instanceof StartEvent || node.getId().equals("serviceTask_assessCompleteness"));
            assertThat(begins).as(name).isTrue();
        }
    }

    @Test
    void noTimerLeadsStraightToAnEnd() {
        var timers = Stream.concat(all(BoundaryEvent.class), all(IntermediateCatchEvent.class))
                .filter(event -> event.getId().startsWith("timer_"))
                .toList();

        assertThat(timers).hasSizeGreaterThanOrEqualTo(5);
        for (var timer : timers) {
            assertThat(timer.getOutgoing())
                    .as("after " + timer.getId() + " a person or a rule is asked")
                    .allSatisfy(flow ->
                            assertThat(flow.getTarget()).isInstanceOfAny(Activity.class, ExclusiveGateway.class));
        }
    }

    @Test
    void whoOrdersReleasesAndPaysIsSaidAsThePagesSayIt() {
        var duties = Map.of(
                CaseTask.ORDER_PAYMENT, PaymentDuty.CHECK,
                CaseTask.RELEASE_PAYMENT, PaymentDuty.RELEASE,
                CaseTask.EXECUTE_PAYMENT, PaymentDuty.PAY);

        duties.forEach((task, duty) -> assertThat(
                        all(UserTask.class).filter(t -> t.getId().equals(task.id())))
                .singleElement()
                .satisfies(t -> assertThat(t.getCamundaCandidateGroupsList())
                        .containsExactly(duty.role().name())));
    }

    private static <T extends org.camunda.bpm.model.bpmn.instance.BaseElement> Stream<T> all(Class<T> type) {
        return MODELS.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    @Test
    void gatewaysReadTheAnswersThatTheHouseGivesAndNoOthers() {
        var read = wordsCompared("answer|reminder");

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Answer.values()).map(Enum::name).toList());
        assertThat(wordsCompared("outcome"))
                .containsExactlyInAnyOrder(
                        Stream.concat(Arrays.stream(Outcome.values()).map(Enum::name), Stream.of(Variables.RETURNED))
                                .toArray(String[]::new));
    }

    @Test
    void everyBuildingBlockThatTheHouseStartsIsAModel() {
        assertThat(MODELS.keySet())
                .containsAll(
                        Arrays.stream(ProcessKey.values()).map(ProcessKey::key).toList());
    }

    /** The words that conditions compare a variable with. */
    private static Set<String> wordsCompared(String variables) {
        var comparison = Pattern.compile("\\b(?:" + variables + ") [!=]= '(\\w+)'");
        return MODELS.values().stream()
                .flatMap(model -> model.getModelElementsByType(SequenceFlow.class).stream())
                .map(SequenceFlow::getConditionExpression)
                .filter(Objects::nonNull)
                .flatMap(condition ->
                        comparison.matcher(condition.getTextContent()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
