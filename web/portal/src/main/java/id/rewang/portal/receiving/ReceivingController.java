package id.rewang.portal.receiving;

import id.rewang.portal.api.Procurement;
import id.rewang.portal.api.Procurement.Check;
import id.rewang.portal.api.Procurement.Line;
import id.rewang.portal.api.Procurement.Order;
import id.rewang.portal.api.Procurement.Shipment;
import id.rewang.portal.api.ServiceRefused;
import id.rewang.portal.draft.Drafts;
import id.rewang.portal.receiving.ReceiptForm.Row;
import id.rewang.portal.security.Person;
import id.rewang.portal.web.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Says per line of a shipment what is accepted and what goes back. */
@Controller
@PreAuthorize("hasRole('goods_receiver')")
class ReceivingController {

    private final Procurement procurement;
    private final KeepingPhotos photos;
    private final Drafts drafts;

    ReceivingController(Procurement procurement, KeepingPhotos photos, Drafts drafts) {
        this.procurement = procurement;
        this.photos = photos;
        this.drafts = drafts;
    }

    /** The shipments of an order that are not checked yet; a single one is opened at once. */
    @GetMapping("/orders/{id}/receiving")
    String choose(@PathVariable UUID id, Model model) {
        List<Shipment> shipments = procurement.shipments(id).items().stream()
                .filter(shipment -> !ReceiptForm.unchecked(shipment).isEmpty())
                .toList();
        if (shipments.size() == 1) {
            return "redirect:/orders/" + id + "/receiving/"
                    + shipments.getFirst().shipmentId();
        }
        model.addAttribute("order", procurement.order(id));
        model.addAttribute("shipments", shipments);
        return "receiving/shipments";
    }

    @GetMapping("/orders/{id}/receiving/{shipmentId}")
    String open(@PathVariable UUID id, @PathVariable UUID shipmentId, Person person, Model model) {
        Shipment shipment = shipment(id, shipmentId);
        Form form = ReceiptForm.startingWith(
                shipment, drafts.find(person, draftOf(shipmentId)).orElse(Map.of()));
        return show(id, shipment, form, model);
    }

    @PostMapping("/orders/{id}/receiving/{shipmentId}")
    String check(
            @PathVariable UUID id,
            @PathVariable UUID shipmentId,
            @RequestParam Map<String, MultipartFile> files,
            Form form,
            Person person,
            Model model) {
        photos.keep(id, form, files);
        List<Row> rows = ReceiptForm.read(form);
        if (form.isFine()) {
            try {
                procurement.receive(id, form.key(), form.version(), new Check(shipmentId, ReceiptForm.lines(rows)));
                drafts.forget(person, draftOf(shipmentId));
                return "redirect:/orders/" + id;
            } catch (ServiceRefused refusal) {
                form.refused(ReceiptForm.atRowsOfTheForm(refusal, rows));
            }
        }
        return show(id, shipment(id, shipmentId), form, model);
    }

    private Shipment shipment(UUID order, UUID shipmentId) {
        return procurement.shipments(order).items().stream()
                .filter(shipment -> shipment.shipmentId().equals(shipmentId))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(UUID id, Shipment shipment, Form form, Model model) {
        Order order = procurement.order(id);
        model.addAttribute("order", order);
        model.addAttribute(
                "goods", order.lines().stream().collect(Collectors.toMap(Line::lineNo, Function.identity())));
        model.addAttribute("shipment", shipment);
        model.addAttribute("lines", ReceiptForm.unchecked(shipment));
        model.addAttribute("draft", draftOf(shipment.shipmentId()));
        model.addAttribute("form", form);
        return "receiving/shipment";
    }

    private static String draftOf(UUID shipmentId) {
        return "receipt-" + shipmentId;
    }
}
