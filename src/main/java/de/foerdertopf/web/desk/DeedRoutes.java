package de.foerdertopf.web.desk;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every deed its page: asked for, it is shown; sent, it is done once or shown again. */
@Component
class DeedRoutes implements SmartInitializingSingleton {

    private static final String CASE = "/schreibtisch/faelle/{caseNumber}/";

    private final RequestMappingHandlerMapping mapping;
    private final List<Deed> deeds;
    private final DeedSheets sheets;

    DeedRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<Deed> deeds,
            DeedSheets sheets) {
        this.mapping = mapping;
        this.deeds = List.copyOf(deeds);
        this.sheets = sheets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var deed : deeds) {
            var page = new DeedController(deed, sheets);
            register(page, deed.path(), "ask", RequestMethod.GET);
            register(page, deed.path(), "act", RequestMethod.POST);
            if (deed.isPreviewed()) {
                register(page, deed.path() + "/vorschau", "preview", RequestMethod.POST);
            }
        }
    }

    private void register(DeedController page, String path, String method, RequestMethod verb) {
        mapping.registerMapping(
                RequestMappingInfo.paths(CASE + path)
                        .methods(verb)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                page,
                methodOf(method));
    }

    private static Method methodOf(String name) {
        return Arrays.stream(DeedController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
