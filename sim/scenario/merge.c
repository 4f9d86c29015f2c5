#include "scenario/merge.h"

#include "scenario/json.h"

#include <stdbool.h>
#include <stddef.h>

static void merge_members(cJSON *target, cJSON *patch);

/* Puts `member` (consumed) into `target`, in place of `existing` if that is not NULL. */
static void put(cJSON *target, cJSON *existing, cJSON *member)
{
    if (existing != NULL)
        cJSON_ReplaceItemViaPointer(target, existing, member);
    else
        cJSON_AddItemToObject(target, member->string, member);
}

/* Applies one member of a change (consumed). */
static void merge_member(cJSON *target, cJSON *member)
{
    cJSON *existing = json_member(target, member->string);

    if (!cJSON_IsNull(member) && !cJSON_IsObject(member)) {
        put(target, existing, member);
        return;
    }
    if (cJSON_IsObject(member)) {
        if (!cJSON_IsObject(existing)) { /* a new object begins empty: nulls inside vanish */
            cJSON *const empty = cJSON_CreateObject();
            if (existing == NULL)
                cJSON_AddItemToObject(target, member->string, empty);
            else
                cJSON_ReplaceItemInObjectCaseSensitive(target, member->string, empty);
            existing = empty;
        }
        merge_members(existing, member);
    } else if (existing != NULL) {
        cJSON_Delete(cJSON_DetachItemViaPointer(target, existing));
    }
    cJSON_Delete(member);
}

static void merge_members(cJSON *target, cJSON *patch)
{
    json_copy_place(target, patch);
    while (patch->child != NULL)
        merge_member(target, cJSON_DetachItemViaPointer(patch, patch->child));
}

cJSON *merge_patch(cJSON *target, cJSON *patch)
{
    if (!cJSON_IsObject(patch)) {
        cJSON_Delete(target);
        return patch;
    }
    if (!cJSON_IsObject(target)) {
        cJSON_Delete(target);
        target = cJSON_CreateObject();
    }
    merge_members(target, patch);
    cJSON_Delete(patch);
    return target;
}
