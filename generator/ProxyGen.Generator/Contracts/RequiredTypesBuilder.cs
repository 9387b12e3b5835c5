using System.Collections.Immutable;
using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Contracts;

/// <summary>Gathers what the registry must hold, each once, and hands it out in a stable order.</summary>
internal sealed class RequiredTypesBuilder
{
    private readonly SortedDictionary<string, FormatterModel> _formatters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DataTypeModel> _dataTypes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CallbackModel> _callbacks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RegistrationModel> _contracts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GenericFormModel> _genericForms = new(StringComparer.Ordinal);

    /// <summary>Adds a formatter of the library, closed over the arguments, for both sides.</summary>
    public void AddFormatter(PayloadType type, string formatter, ImmutableArray<PayloadType> arguments)
    {
        if (type.IsOpen)
        {
            return;
        }

        Add(type.ProxyBare, arguments.Select(static argument => argument.ProxyBare));
        Add(type.ManagerBare, arguments.Select(static argument => argument.ManagerBare));

        void Add(string name, IEnumerable<string> names)
        {
            string list = arguments.IsEmpty ? "" : $"<{string.Join(", ", names)}>";
            _formatters[name] = new FormatterModel(name, $"new {formatter}{list}()");
        }
    }

    /// <summary>Adds a formatter that attributes name.</summary>
    public void AddCustomFormatter(PayloadType type, string creation)
    {
        if (!type.IsOpen)
        {
            _formatters[type.ManagerBare] = new FormatterModel(type.ManagerBare, creation);
        }
    }

    public void Add(RequiredTypes part)
    {
        foreach (FormatterModel formatter in part.Formatters)
        {
            _formatters[formatter.Type] = formatter;
        }

        foreach (DataTypeModel dataType in part.DataTypes)
        {
            AddDataType(dataType);
        }

        foreach (CallbackModel callback in part.Callbacks)
        {
            AddCallback(callback);
        }

        foreach (RegistrationModel contract in part.Contracts)
        {
            AddContract(contract);
        }

        foreach (GenericFormModel form in part.GenericForms)
        {
            AddGenericForm(form);
        }
    }

    public void AddGenericForm(GenericFormModel form) => _genericForms[$"{form.DispatcherType}.{form.Key}<{form.TypeArguments}>"] = form;

    public void AddDataType(DataTypeModel dataType)
    {
        // Box<string> and Box<string?> are one: whichever comes first, the formatter is that of the latter.
        if (!_dataTypes.TryGetValue(dataType.Type, out DataTypeModel? known)
            || string.CompareOrdinal(Members(known), Members(dataType)) < 0)
        {
            _dataTypes[dataType.Type] = dataType;
        }
    }

    private static string Members(DataTypeModel type) =>
        string.Concat(type.Members.Select(static member => member.Type.ManagerSide + ";"));

    public void AddCallback(CallbackModel callback) => _callbacks[callback.Type] = callback;

    /// <summary>Adds a closed contract; false if it is there already.</summary>
    public bool AddContract(RegistrationModel contract)
    {
        // The form over proxies comes first: it is what a manager creates under the name that both have.
        string key = contract.HoldsInstances ? contract.ProxyType + " " + contract.SharedType : contract.ProxyType;
        if (_contracts.ContainsKey(key))
        {
            return false;
        }

        _contracts.Add(key, contract);
        return true;
    }

    public RequiredTypes ToModel() =>
        new(
        _formatters.Values.ToEquatableArray(),
        _dataTypes.Values.ToEquatableArray(),
        _contracts.Values.ToEquatableArray(),
        _callbacks.Values.ToEquatableArray(),
        _genericForms.Values.ToEquatableArray());
}
