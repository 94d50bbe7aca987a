package de.foerdertopf.fund;

import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.MissingValues;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of a fund strictly: an unknown, missing or wrong value stops the start with file, path and reason. */
final class FundFileReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(HouseJson.module())
            .injectableValues(new InjectableValues.Std()
                    .addValue(FundRules.NO_PORTAL, new FundRules.Delivery(false))
                    .addValue(FundRules.CASH_ONLY, InKindCounts.NEITHER)
                    .addValue(FundRules.TWO_FOR_EACH_CHANGE, new FundRules.PotControl(Money.ZERO)))
            .build();

    private FundFileReader() {}

    /** An edition as its file says it. */
    record EditionFile(
            String version,
            FundEdition.EditionStatus status,
            Set<Integer> fiscalYears,
            FundRules rules,
            List<Provision> provisions,
            FundTexts texts,
            List<String> assumptions) {

        FundEdition of(FundCode fund) {
            return new FundEdition(
                    new EditionId(fund, version), status, fiscalYears, rules, provisions, texts, assumptions);
        }
    }

    /** A round as its file says it. */
    record RoundFile(
            String label,
            java.time.LocalDate opens,
            java.time.LocalDate closes,
            java.time.LocalDate decisionDay,
            FiscalYear fiscalYear) {

        Round of(FundCode fund) {
            return new Round(fund, label, opens, closes, decisionDay, fiscalYear);
        }
    }

    static <T> T read(FundFile file, Class<T> type) {
        try {
            var value = YAML.readValue(file.content(), type);
            if (value == null) {
                throw new StartProblem(file.location() + " is empty.");
            }
            MissingValues.firstIn(value).ifPresent(path -> {
                throw new StartProblem(file.location() + " at " + path + ": a value is needed here.");
            });
            return value;
        } catch (JacksonException e) {
            throw new StartProblem(file.location() + path(e) + ": " + reason(e), e);
        }
    }

    private static String path(JacksonException e) {
        var path = new StringBuilder();
        if (e instanceof DatabindException binding) {
            for (var step : binding.getPath()) {
                path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
            }
        }
        var line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
        return path.isEmpty() ? line : " at " + path.toString().replaceFirst("^\\.", "") + line;
    }

    private static String reason(JacksonException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(deepest.getMessage());
    }
}
