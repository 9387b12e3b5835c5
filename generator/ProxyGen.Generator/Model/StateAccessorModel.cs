namespace ProxyGen.Generator.Model;

/// <summary>The accessor of a field.</summary>
/// <param name="Name">The accessor's name.</param>
/// <param name="FieldName">The field's name in metadata.</param>
/// <param name="Type">The field's type.</param>
internal sealed record StateAccessorModel(string Name, string FieldName, string Type);
